import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import type { LocumSession } from '../../../shared/domain/locum-session/model';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { useNavigation } from '../../app/navigation';
import { ReasonDialog } from '../../app/ReasonDialog';
import { useEngine } from '../../engine';
import { Button } from '../../ui';
import { timesOf } from './saying';

/** What can be done with a session of this practice: correct it, or withdraw it with a reason. @param at ISO instant */
export function SessionActs({ session, at }: { session: LocumSession; at: string }) {
  const engine = useEngine();
  const { go } = useNavigation();
  const [withdrawing, setWithdrawing] = useState(false);
  if (session.withdrawn !== null || session.date < londonDate(at)) return null;
  const words = `${shortDate(session.date)}, ${timesOf(session)}`;
  return (
    <>
      <Button keys="E" onPress={() => go({ at: 'day', view: 'change', id: session.id })}>
        Change this session
      </Button>
      <Button keys="W" onPress={() => setWithdrawing(true)}>
        Withdraw this session
      </Button>
      {withdrawing && (
        <ReasonDialog
          keeps={`locum.withdraw ${session.id}`}
          title={`Withdraw the session of ${session.name}, ${words}`}
          means="It leaves the person’s day. The practice’s list keeps it with the reason. Ring whoever relies on it."
          label="Reason"
          hint="both the person and the practice read it"
          does="Withdraw this session"
          look="danger"
          onDo={(reason) =>
            engine.perform('locum.withdraw', practiceLedger(session.organisation), { id: session.id, reason })
          }
          onClose={() => setWithdrawing(false)}
        />
      )}
    </>
  );
}
