import { useState, type ReactNode } from 'react';
import { isOpen, isTheBuddys } from '../../../shared/domain/handover/climb';
import { staffRoles } from '../../../shared/domain/roles';
import { hasRole } from '../../../shared/protocol/actor';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { ReasonDialog } from '../../app/ReasonDialog';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, type Performed } from '../../engine';
import { Button } from '../../ui';
import { acceptIt, returnIt, sayDone, takeItOver } from './performing';
import type { HandoverView } from './useHandovers';
import { useHandoverWords } from './useHandoverWords';

/** What can be done with a handover; the one that is most likely first. `onAct`: it stays on the screen when its list changes. */
export function HandoverActs({ view, onAct }: { view: HandoverView; onAct: () => void }): ReactNode {
  const engine = useEngine();
  const actor = useActor();
  const { go } = useNavigation();
  const words = useHandoverWords();
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const [returning, setReturning] = useState(false);
  const { value, ledger, id } = view;
  if (!hasRole(actor, ...staffRoles) || !isOpen(value)) return null;
  const does = (act: (typeof acts)[keyof typeof acts]) => async (): Promise<void> => {
    onAct();
    const performed: Performed = await act(engine, ledger, id);
    setRefusal(performed.ok ? null : performed.rejection);
  };
  const done = (
    <Button look="primary" keys="Ctrl+Enter" onPress={does(acts.done)}>
      It is done
    </Button>
  );
  const buddy = words.nameOf(value).buddy;
  const giveBack = (
    <Button
      keys="R"
      onPress={() => {
        onAct();
        setReturning(true);
      }}
    >
      {`Return it to ${buddy}`}
    </Button>
  );
  const atHome = value.home === actor.organisation;
  return (
    <>
      {atHome && value.state.is === 'offered' && value.owner.is !== 'buddy' && (
        <>
          <Button look="primary" keys="Ctrl+Enter" onPress={does(acts.accept)}>
            {`Accept as ${actor.name}`}
          </Button>
          {giveBack}
        </>
      )}
      {atHome && value.state.is === 'accepted' && (
        <>
          {value.state.by.person === actor.person ? (
            done
          ) : (
            <>
              <Button look="primary" keys="Ctrl+Enter" onPress={does(acts.take)}>
                {`Take over from ${value.state.by.name}`}
              </Button>
              <Button onPress={does(acts.done)}>It is done</Button>
            </>
          )}
          {giveBack}
        </>
      )}
      {!atHome && isTheBuddys(value) && (
        <>
          {done}
          {value.state.is === 'returned' && (
            <Button onPress={() => go({ at: 'handovers', view: 'again', id })}>Hand over again</Button>
          )}
        </>
      )}
      <Refused by={refusal} takesFocus />
      {returning && (
        <ReasonDialog
          keeps={`handover.return ${id}`}
          patientIn={ledger}
          title={`Return it to ${buddy}`}
          means={`It is theirs again until it is done or handed over anew. ${value.offered.by.name} reads your reason.`}
          label="Why?"
          hint="what is missing, or why it is not yours to do"
          does={`Return it to ${buddy}`}
          look="primary"
          onDo={(reason) => returnIt(engine, ledger, id, reason)}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  );
}

const acts = { accept: acceptIt, take: takeItOver, done: sayDone };
