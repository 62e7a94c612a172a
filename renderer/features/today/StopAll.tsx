import { useState } from 'react';
import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { stoppers } from '../../../shared/domain/roles';
import { counted } from '../../../shared/domain/words';
import { hasRole } from '../../../shared/protocol/actor';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import { ReasonDialog } from '../../app/ReasonDialog';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine, useRows, type Performed } from '../../engine';
import { Button } from '../../ui';

/** The arrangements by which somebody can get in and that this person may stop; none without the role. */
export function useStoppable(): Arrangement[] {
  const actor = useActor();
  const today = londonDate(useInstant(60));
  const all = useRows('arrangement');
  if (!hasRole(actor, ...stoppers)) return [];
  return all
    .map((view) => view.value)
    .filter((one) => isParty(one, actor.organisation) && ['active', 'not-begun'].includes(standing(one, today)));
}

/** The one button that ends it: every arrangement of the practice is suspended, with one reason. */
export function StopAll() {
  const engine = useEngine();
  const [asking, setAsking] = useState(false);
  const active = useStoppable();
  if (active.length === 0) return null;

  const stop = async (reason: string): Promise<Performed> => {
    let last: Performed = { ok: true, command: '' };
    for (const one of active) {
      const stopped = await engine.perform('arrangement.suspend', arrangementLedger(one.id), { reason });
      // One that could not be stopped must not keep the others open; it is said at the end.
      if (last.ok) last = stopped;
    }
    return last;
  };
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)}>
        Stop all access to our records
      </Button>
      {asking && (
        <ReasonDialog
          keeps="stop all"
          title="Stop all access to our records"
          means={`${counted(active.length, 'arrangement is', 'arrangements are')} stopped, in both directions. What is open is closed as soon as that computer hears of it. You allow access again in each arrangement.`}
          label="Reason"
          hint="all your buddies will read it; name no patient"
          does="Stop all access for all buddies now"
          look="danger"
          onDo={stop}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
