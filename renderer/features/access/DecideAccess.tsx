import type { ReactNode } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import { useActor, useEngine } from '../../engine';
import { Message, SectionTitle } from '../../ui';
import type { AccessView } from './lists';
import { declineRequest, grantRequest } from './performing';
import { usePracticeName } from './practice-names';
import { WordsForm } from './WordsForm';

/** The home practice decides about a request: grant it, with a note if there is something to say, or decline it with the reason. */
export function DecideAccess({ view, onDone }: { view: AccessView; onDone?: () => void }): ReactNode {
  const engine = useEngine();
  const actor = useActor();
  const nameOf = usePracticeName();
  const { by, buddy } = view.value;
  const mayDecide = hasRole(actor, 'practice-manager', 'clinician', 'privacy-officer', 'caldicott-guardian');
  if (!mayDecide || by.person === actor.person) {
    return (
      <Message tone="warn" title={`${by.name} waits for an answer from your practice`}>
        {mayDecide
          ? 'You made this request yourself, so a colleague here must decide.'
          : 'A practice manager, clinician, privacy officer or Caldicott Guardian decides. Tell one of them now if it is urgent.'}
      </Message>
    );
  }
  return (
    <section>
      <SectionTitle>Your practice decides</SectionTitle>
      <WordsForm
        keeps={`decide ${view.id}`}
        patientIn={view.ledger}
        label="Your words to them"
        hint={`${by.name} reads this. Needed when you decline`}
        onDone={onDone}
        acts={[
          {
            says: `Let ${by.name} of ${nameOf(buddy)} in`,
            look: 'primary',
            keys: 'Ctrl+Enter',
            perform: (text) => grantRequest(engine, view, text),
          },
          { says: 'Decline with this reason', look: 'danger', perform: (text) => declineRequest(engine, view, text) },
        ]}
      />
    </section>
  );
}
