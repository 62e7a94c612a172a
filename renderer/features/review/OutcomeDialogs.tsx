import type { ReactNode } from 'react';
import { addMinutes } from '../../../shared/domain/calendar';
import { longMoment } from '../../../shared/domain/dates';
import { privacyLedger } from '../../../shared/protocol/ledger';
import { useEngine, useNow } from '../../engine';
import { Button, Dialog } from '../../ui';
import type { AccessView } from '../access/lists';
import { WordsForm } from '../access/WordsForm';
import { askAboutIt, recordIncident } from './record-outcome';
import { breachMinutes } from './ReviewDetail';

/** The question to the person who looked. */
export function AskDialog({
  view,
  onClose,
  onDone,
}: {
  view: AccessView;
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const engine = useEngine();
  const { name } = view.value.by;
  return (
    <Dialog title={`Ask ${name}`} open onClose={onClose}>
      <WordsForm
        keeps={`ask ${view.id}`}
        patientIn={view.ledger}
        label="Your question"
        hint={`${name} reads and answers it in their list of accesses`}
        autoFocus
        also={
          <Button keys="Esc" onPress={onClose}>
            Back
          </Button>
        }
        onDone={onDone}
        acts={[
          {
            says: `Send the question to ${name}`,
            look: 'primary',
            keys: 'Ctrl+Enter',
            perform: (text) => askAboutIt(engine, view, text),
          },
        ]}
      />
    </Dialog>
  );
}

/** Not appropriate: what was found, and until when the ICO must know. */
export function IncidentDialog({
  view,
  onClose,
  onDone,
}: {
  view: AccessView;
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const engine = useEngine();
  const now = useNow(60);
  return (
    <Dialog title="Record an incident" open onClose={onClose}>
      <p>
        The 72 hours begin now. If this is a breach that must be reported, the ICO must know by{' '}
        <b>{longMoment(addMinutes(now, breachMinutes))}</b>. If you decide not to report it, keep the reason.
      </p>
      <p>
        That the patient, or somebody of their family, asked for it at home or in passing is no excuse: who looks needs
        a reason in their work.
      </p>
      <WordsForm
        keeps={`incident ${view.id}`}
        patientIn={privacyLedger(view.value.home)}
        label="What was not right"
        hint="only your practice’s privacy officers and Caldicott Guardian read this"
        autoFocus
        also={
          <Button keys="Esc" onPress={onClose}>
            Back
          </Button>
        }
        onDone={onDone}
        acts={[
          {
            says: 'Record the incident',
            look: 'danger',
            keys: 'Ctrl+Enter',
            perform: (text) => recordIncident(engine, view, text),
          },
        ]}
      />
    </Dialog>
  );
}
