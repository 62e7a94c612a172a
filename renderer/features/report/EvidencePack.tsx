import { useState } from 'react';
import { patientsWords } from '../../../shared/domain/arrangement/patients-words';
import { isParty, partyOf } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { reviewers } from '../../../shared/domain/review/reviewers';
import { listed } from '../../../shared/domain/words';
import { hasRole } from '../../../shared/protocol/actor';
import type { Span } from '../../../shared/report/figures';
import { regulation7 } from '../../../shared/report/regulation-7';
import { usePaper } from '../../app/paper';
import { Said } from '../../app/Said';
import { useActor, useNow, useRows } from '../../engine';
import { asText } from '../../../shared/report/outsiders';
import { Button, ChoiceRow, Clause, Clauses, CopyButton, Document, EmptyState, Toned } from '../../ui';
import { Stack } from '../access/Stack';
import { usePrivacy } from '../review/usePrivacy';

/** That regulation 7 was kept under one arrangement, as a document for whoever asks. It says plainly what is missing. */
export function EvidencePack({ span }: { span: Span }) {
  const actor = useActor();
  const today = londonDate(useNow(60));
  const paper = usePaper();
  const privacy = usePrivacy(today);
  const arrangements = useRows('arrangement').map(({ value }) => value);
  const accesses = useRows('access').map(({ value }) => value);
  const risks = useRows('riskEntry').map(({ value }) => value);
  const protocols = useRows('protocol').map(({ value }) => value);
  const receipts = useRows('protocolReceipt').map(({ value }) => value);
  const staffAccesses = useRows('staffAccess').map(({ value }) => value);
  const kept = useRows('patientsTexts');
  const organisations = useRows('organisation');
  const [chosen, setChosen] = useState<string | null>(null);
  const arrangement = arrangements.find(({ id }) => id === chosen) ?? arrangements[0];
  if (!arrangement)
    return (
      <EmptyState title="There is no arrangement yet">
        Evidence is about one arrangement. It can be made when you have one with a buddy.
      </EmptyState>
    );
  const nameOf = (one: typeof arrangement) =>
    `${listed(one.terms.parties.filter(({ organisation }) => organisation !== actor.organisation).map(({ name }) => name))}, from ${shortDate(one.terms.from)}`;
  const own = partyOf(arrangement, actor.organisation);
  const telephone = organisations.find(({ id }) => id === actor.organisation)?.value.telephone ?? '';
  const duties = regulation7({
    arrangement,
    accesses,
    risks,
    protocols,
    receipts,
    staffAccesses: staffAccesses.filter(({ home, buddy }) => isParty(arrangement, home) && isParty(arrangement, buddy)),
    patientsTold:
      kept.find(({ id }) => id === arrangement.id)?.value.texts.privacyNotice?.text ??
      (own ? patientsWords(arrangement.terms, own, telephone).privacyNotice : ''),
    privacy: hasRole(actor, ...reviewers) ? privacy : null,
    span,
    today,
  });
  const meta = [
    { label: 'Arrangement', detail: nameOf(arrangement) },
    { label: 'Period', detail: `${shortDate(span.from)} to ${shortDate(span.until)}` },
    { label: 'Law', detail: 'Health Service (Control of Patient Information) Regulations 2002, SI 2002/1438' },
  ];
  const text = asText({
    title: 'How regulation 7 was kept',
    meta,
    parts: duties.map((duty) => ({ ...duty, title: `${duty.title} (${duty.citation})` })),
  });
  const title = `Regulation 7 evidence ${span.from} to ${span.until}`;
  return (
    <Stack>
      {arrangements.length > 1 && (
        <ChoiceRow
          label="Arrangement with"
          down
          value={arrangement.id}
          onChange={setChosen}
          choices={arrangements.map((one) => ({ value: one.id, label: nameOf(one) }))}
        />
      )}
      <div className="not-on-paper">
        <Button onPress={() => paper.savePdf(title, title)}>Save as PDF</Button>{' '}
        <Button onPress={paper.print}>Print</Button>{' '}
        <CopyButton text={text} copy={(words) => window.practiceBuddy.call('clipboard.write', words)} />
      </div>
      <Said said={paper.said} />
      <Document title="How regulation 7 was kept" meta={meta} within focus={false}>
        <Clauses>
          {duties.map((duty) => (
            <Clause key={duty.id} title={`${duty.title} (${duty.citation})`}>
              {duty.shown.map((says) => (
                <p key={says}>{says}</p>
              ))}
              {duty.missing.map((says) => (
                <p key={says}>
                  <Toned tone="warn">◆ Missing: {says}</Toned>
                </p>
              ))}
            </Clause>
          ))}
        </Clauses>
      </Document>
    </Stack>
  );
}
