import { useState } from 'react';
import { z } from 'zod';
import { shortDate } from '../../../shared/domain/dates';
import { londonDate } from '../../../shared/domain/calendar';
import {
  proposedTerms,
  rhythm as rhythmSchema,
  rhythmNames,
  rhythms,
  source,
  sourceNames,
  sources,
  way as waySchema,
  wayNames,
  ways,
  type ReviewProcedure,
} from '../../../shared/domain/procedure/model';
import { reviewers } from '../../../shared/domain/review/reviewers';
import { hasRole } from '../../../shared/protocol/actor';
import { privacyLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { useNavigation } from '../../app/navigation';
import { useActor, useEngine, useNow, useRows } from '../../engine';
import { ActOrBack, CheckList, ChoiceRow, Column, Message, Meta, SidePanel, Table, TextField } from '../../ui';
import { Stack } from '../access/Stack';
import { usePrivacy } from './usePrivacy';

/** How this practice reviews: what is in force, or a proposal, and the form that sets the next version. */
export function ProcedureForm() {
  const today = londonDate(useNow(60));
  const { procedures } = usePrivacy(today);
  const [current] = procedures;
  // A new version begins with what it says, so the form begins anew.
  return <Form key={current?.id ?? 'proposal'} current={current} versions={procedures} />;
}

function Form({ current, versions }: { current: ReviewProcedure | undefined; versions: readonly ReviewProcedure[] }) {
  const engine = useEngine();
  const actor = useActor();
  const { back, go } = useNavigation();
  const officers = useRows('staff')
    .map(({ value }) => value)
    .filter((one) => one.organisation === actor.organisation && one.left === null && hasRole(one, ...reviewers));
  const begin = current ?? { ...proposedTerms, officers };
  const form = useKept(`procedure.set ${current?.id ?? 'proposal'}`);
  const [share, setShare] = form.field('share', z.string(), String(begin.share));
  const [rhythm, setRhythm] = form.field('rhythm', rhythmSchema.nullable(), begin.rhythm);
  const [way, setWay] = form.field('way', waySchema.nullable(), begin.way);
  const [against, setAgainst] = form.field('against', z.array(source), [...begin.sources]);
  const [named, setNamed] = form.field(
    'named',
    z.array(z.string()),
    begin.officers.map(({ person }) => person),
  );
  const [secondShare, setSecondShare] = form.field('secondShare', z.string(), String(begin.secondShare));
  const [refused, setRefused] = useState<Rejection | null>(null);
  const set = async () => {
    const done = await engine.perform('procedure.set', privacyLedger(actor.organisation), {
      id: crypto.randomUUID(),
      share: Number(share),
      rhythm,
      way,
      sources: against,
      officers: officers.filter(({ person }) => named.includes(person)).map(({ person, name }) => ({ person, name })),
      secondShare: Number(secondShare),
    });
    setRefused(done.ok ? null : done.rejection);
    if (!done.ok) return;
    form.done();
    go({ at: 'review', view: 'sample' });
  };
  return (
    <Column
      title="How we review"
      lead="Which accesses are looked at closely, how often, against what, and by whom. What is urgent is always among them."
      side={
        <SidePanel
          title="What holds"
          actions={
            <ActOrBack onAct={set} onBack={back}>
              {current ? 'Set the new version' : 'Set this procedure'}
            </ActOrBack>
          }
        >
          <Stack>
            {current ? (
              <Message tone="good" title={`Version ${current.version} is in force`}>
                Set by {current.by.name}, {shortDate(londonDate(current.at))}. A new version holds for periods that
                begin after it.
              </Message>
            ) : (
              <Message tone="warn" title="No procedure is in force">
                What stands in the form is a proposal. It holds only when you set it.
              </Message>
            )}
            <p>
              Nobody reviews their own access. Nobody chooses the numbers by which the sample is drawn: they follow from
              the sample before and the period, so it can be drawn again and compared.
            </p>
            <Meta>
              No computer here knows whether two people live at one address. Where you compare the addresses, record
              what you found: it becomes a reason of the review.
            </Meta>
          </Stack>
        </SidePanel>
      }
    >
      <Stack>
        <TextField
          label="Share of the accesses"
          hint="per cent of those that nothing urgent brings in anyway"
          width="small"
          inputMode="numeric"
          value={share}
          onChange={setShare}
          error={refused?.field === 'share' ? `${refused.says} ${refused.next}` : undefined}
        />
        <ChoiceRow
          label="How often"
          value={rhythm}
          onChange={setRhythm}
          choices={rhythms.map((value) => ({ value, label: rhythmNames[value] }))}
        />
        <ChoiceRow
          label="How they are chosen"
          down
          value={way}
          onChange={setWay}
          choices={ways.map((value) => ({ value, label: wayNames[value] }))}
        />
        <CheckList
          label="What each is compared with"
          value={against}
          onChange={setAgainst}
          choices={sources.map((value) => ({ value, label: sourceNames[value] }))}
        />
        <CheckList
          label="Who reviews, in turns"
          hint="two at least"
          value={named}
          onChange={setNamed}
          choices={officers.map(({ person, name }) => ({ value: person, label: name }))}
          error={refused?.field === 'officers' ? `${refused.says} ${refused.next}` : undefined}
        />
        <TextField
          label="Confirmed by a second officer"
          hint="per cent of the sample; 100 means that two look at each"
          width="small"
          inputMode="numeric"
          value={secondShare}
          onChange={setSecondShare}
          error={refused?.field === 'secondShare' ? `${refused.says} ${refused.next}` : undefined}
        />
        <KeptNote kept={form} />
        <Refused by={refused && !['share', 'officers', 'secondShare'].includes(refused.field ?? '') ? refused : null} />
        {versions.length > 1 && (
          <Table
            caption="Versions"
            rows={[...versions]}
            rowId={({ id }) => id}
            columns={[
              { id: 'version', title: 'Version', cell: ({ version }) => version, names: true },
              { id: 'at', title: 'Set', cell: ({ at, by }) => `${shortDate(londonDate(at))}, ${by.name}` },
              { id: 'share', title: 'Share', cell: ({ share: part }) => `${part} %` },
              { id: 'rhythm', title: 'Rhythm', cell: (one) => rhythmNames[one.rhythm] },
            ]}
          />
        )}
      </Stack>
    </Column>
  );
}
