import { useMemo } from 'react';
import { whoCanGetIn, type WhoCanGetIn } from '../../../shared/domain/staff-access/who-can-get-in';
import { useActor, useNow, useRows } from '../../engine';

/** Who can get in at this moment: into our records (`home`), or our people elsewhere (`buddy`). */
export function useWho(side: 'home' | 'buddy'): WhoCanGetIn & { at: string } {
  const actor = useActor();
  const staffAccesses = useRows('staffAccess');
  const arrangements = useRows('arrangement');
  const staff = useRows('staff');
  const accesses = useRows('access');
  const ticked = useNow(60);
  return useMemo(() => {
    const drawn = new Date().toISOString();
    const at = drawn > ticked ? drawn : ticked;
    const who = whoCanGetIn(
      {
        staffAccesses: staffAccesses.map((view) => view.value),
        arrangements: arrangements.map((view) => view.value),
        staff: staff.map((view) => view.value).filter((one) => one.organisation === actor.organisation),
        accesses: accesses.map((view) => view.value),
        at,
      },
      side,
      actor.organisation,
    );
    return { ...who, at };
  }, [staffAccesses, arrangements, staff, accesses, ticked, side, actor.organisation]);
}
