import { useState } from 'react';
import { referenceOf } from '../../../shared/domain/access/reference';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { drawSample } from '../../../shared/domain/procedure/draw';
import type { Drawn, ReviewConfirmation } from '../../../shared/domain/procedure/model';
import { reviewReasons } from '../../../shared/domain/review/reasons';
import { counted } from '../../../shared/domain/words';
import { privacyLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { Refused } from '../../app/Refused';
import { useNavigation } from '../../app/navigation';
import { useActor, useEngine, useNow } from '../../engine';
import { ActionBar, Button, Column, EmptyState, Message, Table } from '../../ui';
import { usePatients } from '../access/patient-shown';
import { Stack } from '../access/Stack';
import { useKnown } from './useKnown';
import { usePrivacy } from './usePrivacy';
import { useReviewQueue } from './useReviewQueue';

const becauseWords: Record<Drawn['because'], string> = {
  urgent: 'Urgent',
  drawn: 'Drawn',
  only: 'Only one',
};

/** The sample: drawn when it is due, who reviews what, and the proof that anybody can draw it again. */
export function SampleScreen() {
  const engine = useEngine();
  const actor = useActor();
  const now = useNow(60);
  const { go, back } = useNavigation();
  const { procedures, latest, period, reviews, confirmations, reconciliations } = usePrivacy(londonDate(now));
  const { views } = useReviewQueue();
  const all = [...views.values()];
  const patients = usePatients(all);
  const known = useKnown();
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [again, setAgain] = useState<'same' | 'other' | null>(null);
  const under = procedures.find(({ id }) => id === latest?.procedure);

  const draw = async () => {
    const opened = all.map(({ id, value }) => ({ access: value, patient: patients.get(id) ?? null }));
    const alsoUrgent = opened
      .filter(({ access, patient }) =>
        reviewReasons(access, patient, opened, now, known).some(({ urgency }) => urgency >= 2),
      )
      .map(({ access }) => access.id);
    const done = await engine.perform('procedure.drawSample', privacyLedger(actor.organisation), {
      id: crypto.randomUUID(),
      alsoUrgent,
    });
    setRefused(done.ok ? null : done.rejection);
    setAgain(null);
  };
  const compare = () => {
    if (!latest || !under) return;
    const drawn = drawSample([...latest.population].reverse(), { ...under, seed: latest.seed });
    setAgain(JSON.stringify(drawn) === JSON.stringify(latest.drawn) ? 'same' : 'other');
  };
  const officerName = (person: string | null) =>
    person === null
      ? 'Nobody'
      : person === actor.person
        ? 'You'
        : (under?.officers.find((one) => one.person === person)?.name ?? 'Another officer');

  return (
    <Column
      title="The sample to review"
      lead={
        latest &&
        `${shortDate(latest.from)}${latest.from === latest.until ? '' : ` to ${shortDate(latest.until)}`}: ${latest.drawn.length} of ${counted(latest.population.length, 'access', 'accesses')}, under version ${latest.procedureVersion} of the procedure.`
      }
      actions={
        <ActionBar>
          {period?.due && (
            <Button look="primary" keys="Ctrl+Enter" onPress={draw}>
              {`Draw the sample until ${shortDate(period.until)}`}
            </Button>
          )}
          {latest && (
            <Button keys="D" onPress={compare}>
              Draw again and compare
            </Button>
          )}
          <Button onPress={() => go({ at: 'review', view: 'procedure' })}>Procedure</Button>
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      <Stack>
        <Refused by={refused} />
        {again === 'same' && latest && (
          <Message
            tone="good"
            title={`Drawn again: the same ${latest.drawn.length === 1 ? 'one comes' : `${latest.drawn.length} come`}`}
          >
            From the number kept in the sample ({latest.seed.slice(0, 12)}…), the accesses that there were, and version{' '}
            {latest.procedureVersion} of the procedure.
          </Message>
        )}
        {again === 'other' && (
          <Message tone="bad" title="Drawn again: others come">
            The sample does not follow from what is kept of it. Do not rely on it, and tell the service’s administrator.
          </Message>
        )}
        {procedures.length === 0 ? (
          <EmptyState
            title="No procedure is in force"
            action={
              <Button look="primary" onPress={() => go({ at: 'review', view: 'procedure' })}>
                Set the procedure
              </Button>
            }
          >
            The procedure says which share of the accesses is drawn, how often, and who reviews them.
          </EmptyState>
        ) : latest ? (
          <Table
            caption="Who reviews what"
            rows={latest.drawn}
            rowId={({ access }) => access}
            empty="Nobody looked at your records in this period."
            columns={[
              {
                id: 'reference',
                title: 'Access',
                names: true,
                cell: ({ access }) => (
                  <Button look="quiet" onPress={() => go({ at: 'review', view: 'compare', id: access })}>
                    {`${reconciliations.has(access) ? 'Compared' : 'Compare'} ${referenceOf(access)}`}
                  </Button>
                ),
              },
              { id: 'because', title: 'Because', cell: ({ because }) => becauseWords[because] },
              {
                id: 'officers',
                title: 'Officers',
                cell: ({ access, officer, second }) => (
                  <>
                    {officerName(officer)}
                    {(confirmations.has(access) || second !== null) && (
                      <>
                        <br />
                        {confirmedBy(confirmations.get(access)) ?? `then ${officerName(second)}`}
                      </>
                    )}
                  </>
                ),
              },
              {
                id: 'outcome',
                title: 'Finding',
                cell: ({ access }) => findingOf(reviews.find((one) => one.access === access)?.outcome),
              },
            ]}
          />
        ) : (
          <EmptyState title="No sample was drawn yet">The first one is about everything up to today.</EmptyState>
        )}
        {!period?.due && period && <p>The next sample is drawn after {shortDate(period.until)}.</p>}
      </Stack>
    </Column>
  );
}

const confirmedBy = (confirmation: ReviewConfirmation | undefined): string | undefined =>
  confirmation && `${confirmation.agrees ? '✓' : '■'} ${confirmation.by.name}`;

export const findingOf = (outcome: 'appropriate' | 'asked' | 'incident' | undefined): string =>
  outcome === undefined
    ? 'None yet'
    : outcome === 'appropriate'
      ? '✓ Appropriate'
      : outcome === 'asked'
        ? 'Asked'
        : '■ Incident';
