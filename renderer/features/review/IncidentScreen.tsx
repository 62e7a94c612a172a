import { useState } from 'react';
import { z } from 'zod';
import { referenceOf } from '../../../shared/domain/access/reference';
import { longMoment } from '../../../shared/domain/dates';
import { londonDate } from '../../../shared/domain/calendar';
import {
  breachClock,
  clockWords,
  incidentEndNames,
  incidentEnds,
  type Incident,
  incidentEnd,
} from '../../../shared/domain/review/incident';
import type { Review } from '../../../shared/domain/review/model';
import { privacyLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { breachDraft } from '../../../shared/report/breach-draft';
import { KeptNote, useKept } from '../../app/kept';
import { useFiles } from '../../app/files';
import { Said } from '../../app/Said';
import { usePaper } from '../../app/paper';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, useNow, useUnsealed } from '../../engine';
import {
  ActionBar,
  Button,
  ChoiceRow,
  Column,
  CopyButton,
  Document,
  EmptyState,
  Message,
  SectionTitle,
  TextArea,
  TextField,
} from '../../ui';
import type { AccessView } from '../access/lists';
import { usePracticeName } from '../access/practice-names';
import { Stack } from '../access/Stack';
import { words, Words } from '../access/Words';
import { usePrivacy } from './usePrivacy';
import { useReviewQueue } from './useReviewQueue';

/** An incident: how much of the 72 hours is left, what was done, whether it is reported, the draft, and its end. */
export function IncidentScreen({ id }: { id: string }) {
  const actor = useActor();
  const { back } = useNavigation();
  const { views } = useReviewQueue();
  const { reviews, incidents } = usePrivacy(londonDate(useNow(60)));
  const ledger = privacyLedger(actor.organisation);
  const known = incidents.get(id);
  const done = useUnsealed(ledger, known?.done ?? null, words);
  const because = useUnsealed(ledger, known?.reporting.is === 'not-reported' ? known.reporting.because : null, words);
  const kept = useUnsealed(ledger, known?.draft ?? null, words);
  const view = views.get(id);
  const review = reviews.find((one) => one.access === id);
  const found = useUnsealed(ledger, review?.note ?? null, words);
  if (!view || review?.outcome !== 'incident')
    return (
      <Column title="Incident">
        <EmptyState title="This is no incident any more" action={<Button onPress={back}>Back</Button>}>
          Its finding was replaced by another.
        </EmptyState>
      </Column>
    );
  if (done.is === 'opening' || because.is === 'opening' || kept.is === 'opening' || found.is === 'opening')
    return <Column title="Incident">{null}</Column>;
  return (
    <Form
      key={known?.at ?? 'new'}
      view={view}
      review={review}
      known={known}
      begin={{
        done: done.is === 'open' ? done.value : '',
        because: because.is === 'open' ? because.value : '',
        found: found.is === 'open' ? found.value : '',
        draft: kept.is === 'open' ? kept.value : null,
      }}
    />
  );
}

const reportings = [
  { value: 'undecided', label: 'Not decided' },
  { value: 'reported', label: 'Reported to the ICO' },
  { value: 'not-reported', label: 'Not reported' },
] as const;

function Form(props: {
  view: AccessView;
  review: Review;
  known: Incident | undefined;
  begin: { done: string; because: string; found: string; draft: string | null };
}) {
  const { view, review, known } = props;
  const engine = useEngine();
  const actor = useActor();
  const now = useNow(60);
  const nameOf = usePracticeName();
  const files = useFiles();
  const { back } = useNavigation();
  const ledger = privacyLedger(actor.organisation);
  const form = useKept(`incident.record ${view.id} ${known?.at ?? 'new'}`, ledger);
  const [done, setDone] = form.field('done', z.string(), props.begin.done);
  const [is, setIs] = form.field(
    'is',
    z.enum(['undecided', 'reported', 'not-reported']),
    known?.reporting.is ?? 'undecided',
  );
  const [reference, setReference] = form.field(
    'reference',
    z.string(),
    known?.reporting.is === 'reported' ? known.reporting.reference : '',
  );
  const [because, setBecause] = form.field('because', z.string(), props.begin.because);
  const [end, setEnd] = form.field('end', incidentEnd.or(z.literal('open')), known?.closed?.end ?? 'open');
  const [refused, setRefused] = useState<Rejection | null>(null);
  const clock = breachClock(review, known, now);
  const paper = usePaper();
  const [edited, setDraft] = form.field('draft', z.string().nullable(), props.begin.draft);
  const draft =
    edited ??
    breachDraft({
      practice: nameOf(view.value.home),
      buddy: nameOf(view.value.buddy),
      access: view.value,
      review,
      incident: known,
      words: { found: props.begin.found, done: done.trim(), because: because.trim() },
      now,
    });
  const record = async () => {
    const sealing = async (text: string) => (text.trim() === '' ? null : await engine.seal(ledger, text.trim()));
    const whatWasDone = await sealing(done);
    if (whatWasDone && !whatWasDone.ok) {
      setRefused(whatWasDone.rejection);
      return;
    }
    const ownDraft = edited === null ? null : await sealing(edited);
    if (ownDraft && !ownDraft.ok) {
      setRefused(ownDraft.rejection);
      return;
    }
    const why = is === 'not-reported' ? await sealing(because) : null;
    if (why && !why.ok) {
      setRefused(why.rejection);
      return;
    }
    if (is === 'not-reported' && why === null) {
      setRefused({
        code: 'incident.becauseMissing',
        says: 'A breach that is not reported needs its reason kept.',
        next: 'Write why it is not reported.',
        field: 'because',
      });
      return;
    }
    const reportedAt = known?.reporting.is === 'reported' ? known.reporting.at : new Date().toISOString();
    const performed = await engine.perform('incident.record', ledger, {
      access: view.id,
      pair: view.ledger,
      done: whatWasDone?.value ?? null,
      reporting:
        is === 'reported'
          ? { is, at: reportedAt, reference: reference.trim() }
          : is === 'not-reported'
            ? { is, because: why?.value ?? '' }
            : { is },
      draft: ownDraft?.value ?? null,
      end: end === 'open' ? null : end,
    });
    if (performed.ok) form.done();
    setRefused(performed.ok ? null : performed.rejection);
  };
  const errorAt = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);
  return (
    <Column
      title={`Incident ${referenceOf(view.id)}`}
      lead={clock?.running && `The ICO must know of a breach by ${longMoment(clock.deadline)}.`}
      actions={
        <ActionBar>
          <Button look="primary" keys="Ctrl+Enter" onPress={record}>
            Record this
          </Button>
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      <Stack>
        {known?.closed ? (
          <Message tone="good" title={`Closed: ${incidentEndNames[known.closed.end].toLowerCase()}`}>
            {known.closed.by.name}, {longMoment(known.closed.at)}. Choose “Still open” and record it to open it again.
          </Message>
        ) : (
          clock && (
            <Message
              tone={clock.running && clock.pressing ? 'bad' : 'warn'}
              title={clock.running ? `The 72 hours: ${clockWords(clock)}` : 'It is decided whether to report'}
            >
              They run through weekends and bank holidays, also when not everything is known yet.
            </Message>
          )
        )}
        {review.note && (
          <p>
            What was found: <Words ledger={ledger} sealed={review.note} />
          </p>
        )}
        <TextArea
          label="What was done"
          hint="only your officers read it"
          rows={2}
          value={done}
          onChange={setDone}
          error={errorAt('done')}
        />
        <ChoiceRow
          label="Is it reported?"
          value={is}
          onChange={setIs}
          choices={reportings}
          error={errorAt('reporting')}
        />
        {is === 'reported' && (
          <TextField label="The ICO’s reference" value={reference} onChange={setReference} maxLength={60} />
        )}
        {is === 'not-reported' && (
          <TextArea label="Why not" rows={2} value={because} onChange={setBecause} error={errorAt('because')} />
        )}
        <ChoiceRow
          label="How it ends"
          down
          value={end}
          onChange={setEnd}
          choices={[
            { value: 'open' as const, label: 'Still open' },
            ...incidentEnds.map((value) => ({ value, label: incidentEndNames[value] })),
          ]}
        />
        <KeptNote kept={form} />
        <Refused by={refused && !['done', 'reporting', 'because'].includes(refused.field ?? '') ? refused : null} />
        <SectionTitle
          actions={
            <>
              <CopyButton text={draft} copy={(text) => window.practiceBuddy.call('clipboard.write', text)} />
              <Button look="quiet" onPress={() => files.saveText(`Breach draft ${referenceOf(view.id)}`, 'txt', draft)}>
                Save the draft
              </Button>
              <Button
                look="quiet"
                onPress={() => paper.savePdf(`Breach draft ${referenceOf(view.id)}`, 'Personal-data breach: draft')}
              >
                Save as PDF
              </Button>
              <Button look="quiet" onPress={paper.print}>
                Print
              </Button>
            </>
          }
        >
          Draft for the ICO
        </SectionTitle>
        <Said said={files.said} />
        <Said said={paper.said} />
        <TextArea
          label="The draft"
          hint="your own words stand in it: check that they name nobody. What you change is kept when you record"
          rows={16}
          value={draft}
          onChange={setDraft}
        />
        <Document title="As it prints" within focus={false}>
          {draft.split('\n').map((words, place) => (
            <p key={place}>{words}</p>
          ))}
        </Document>
      </Stack>
    </Column>
  );
}
