import { useState } from 'react';
import { z } from 'zod';
import { referenceOf } from '../../../shared/domain/access/reference';
import { londonDate } from '../../../shared/domain/calendar';
import { checkResult, source, sourceNames, sources, type CheckResult } from '../../../shared/domain/procedure/model';
import { privacyLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { useNavigation } from '../../app/navigation';
import { useActor, useEngine, useNow } from '../../engine';
import { ActionBar, Button, ChoiceRow, Column, EmptyState, Message, TextArea } from '../../ui';
import type { AccessView } from '../access/lists';
import { LifeSteps } from '../access/LifeSteps';
import { usePracticeName } from '../access/practice-names';
import { Stack } from '../access/Stack';
import { usePrivacy } from './usePrivacy';
import { useReviewQueue } from './useReviewQueue';

const results: readonly { value: CheckResult; label: string }[] = [
  { value: 'fits', label: 'Fits' },
  { value: 'missing', label: 'Does not fit' },
  { value: 'not-checked', label: 'Not checked' },
];

/** One access of the sample against the other sources; and the second officer's view of the finding. */
export function CompareScreen({ id }: { id: string }) {
  const { views } = useReviewQueue();
  const view = views.get(id);
  const { back } = useNavigation();
  if (!view)
    return (
      <Column title="Compare">
        <EmptyState title="This access is not here" action={<Button onPress={back}>Back</Button>} />
      </Column>
    );
  return <Compare view={view} />;
}

function Compare({ view }: { view: AccessView }) {
  const engine = useEngine();
  const actor = useActor();
  const { back, go } = useNavigation();
  const nameOf = usePracticeName();
  const { procedures, reviews, reconciliations, confirmations } = usePrivacy(londonDate(useNow(60)));
  const known = reconciliations.get(view.id);
  const review = reviews.find(({ access }) => access === view.id);
  const atWork = 'opening' in view.value.state ? view.value.state.opening.atWork : undefined;
  const form = useKept(`compare ${view.id}`, privacyLedger(actor.organisation));
  const [checks, setChecks] = form.field('checks', z.record(source, checkResult), {
    // Where it is known here, it is said here: the officer looks at the others.
    handback: view.value.state.is === 'handed-back' ? 'fits' : 'missing',
    appointment: 'not-checked',
    rota: atWork === undefined ? 'not-checked' : atWork ? 'fits' : 'missing',
    address: 'not-checked',
    ...known?.checks,
  });
  const [note, setNote] = form.field('note', z.string(), '');
  const [refused, setRefused] = useState<Rejection | null>(null);
  const ledger = privacyLedger(actor.organisation);
  const about = { access: view.id, pair: view.ledger };
  const confirmation = confirmations.get(view.id);
  const mayConfirm = review && review.outcome !== 'asked' && review.by.person !== actor.person;
  const confirm = async (agrees: boolean) => {
    const words = note.trim() === '' ? null : await engine.seal(ledger, note.trim());
    if (words && !words.ok) {
      setRefused(words.rejection);
      return;
    }
    const done = await engine.perform('procedure.confirm', ledger, { ...about, agrees, note: words?.value ?? null });
    if (done.ok) form.done();
    setRefused(done.ok ? null : done.rejection);
  };
  const asked = procedures[0]?.sources ?? sources;
  return (
    <Column
      actions={
        <ActionBar>
          <Button
            look="primary"
            keys="Ctrl+Enter"
            onPress={async () => {
              const done = await engine.perform('procedure.reconcile', ledger, { ...about, checks });
              setRefused(done.ok ? null : done.rejection);
            }}
          >
            Record the comparison
          </Button>
          <Button onPress={() => go({ at: 'review', id: view.id })}>To the finding</Button>
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
      title={`Compare ${referenceOf(view.id)}`}
    >
      <Stack>
        {known && (
          <Message tone="good" title={`Compared by ${known.by.name}`}>
            Another comparison replaces this one; the log keeps both.
          </Message>
        )}
        {sources
          .filter((source) => asked.includes(source))
          .map((source) => (
            <ChoiceRow
              key={source}
              label={sourceNames[source]}
              hint={
                source === 'handback'
                  ? view.value.state.is === 'handed-back'
                    ? 'there is one, see below'
                    : 'there is none'
                  : source === 'rota' && atWork !== undefined
                    ? `their board says: ${atWork ? 'at work' : 'not at work'}`
                    : source === 'address'
                      ? 'no computer here knows both; look in the record and ask their manager'
                      : undefined
              }
              value={checks[source]}
              onChange={(value) => setChecks({ ...checks, [source]: value })}
              choices={results}
            />
          ))}
        {confirmation && (
          <Message
            tone={confirmation.agrees ? 'good' : 'warn'}
            title={`${confirmation.by.name} ${confirmation.agrees ? 'agrees with the finding' : 'sees it differently'}`}
          />
        )}
        {mayConfirm && (
          <>
            <TextArea
              label="Your own view of the finding"
              hint="needed when you see it differently; only your officers read it"
              rows={2}
              value={note}
              onChange={setNote}
              error={refused?.field === 'note' ? `${refused.says} ${refused.next}` : undefined}
            />
            <div>
              <Button onPress={() => confirm(true)}>I agree</Button>{' '}
              <Button onPress={() => confirm(false)}>I see it differently</Button>
            </div>
          </>
        )}
        <KeptNote kept={form} />
        <Refused by={refused?.field === 'note' ? null : refused} />
        <p>
          {view.value.by.name}, {nameOf(view.value.buddy)}
        </p>
        <LifeSteps view={view} />
      </Stack>
    </Column>
  );
}
