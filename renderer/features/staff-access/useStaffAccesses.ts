import { useMemo } from 'react';
import type { StaffAccess } from '../../../shared/domain/staff-access/model';
import { staffAccessStanding, type StaffAccessStanding } from '../../../shared/domain/staff-access/standing';
import { useActor, useNow, useRows } from '../../engine';

/** A staff access as the screens show it. */
export interface StaffAccessView {
  one: StaffAccess;
  standing: StaffAccessStanding;
  ledger: string;
  /** An unsent command of this desk has changed it. */
  pending: boolean;
}

/** Every staff access of this practice and at it, as it stands now, by name. */
export function useStaffAccesses(): StaffAccessView[] {
  const actor = useActor();
  const rows = useRows('staffAccess');
  const arrangements = useRows('arrangement');
  const staff = useRows('staff');
  const ticked = useNow(60);
  return useMemo(() => {
    // Rows may be newer than the last tick of the clock: what has just happened counts.
    const drawn = new Date().toISOString();
    const at = drawn > ticked ? drawn : ticked;
    const parties = arrangements.map((view) => view.value);
    const people = staff.map((view) => view.value).filter((one) => one.organisation === actor.organisation);
    return rows
      .map(({ value: one, ledger, pending }) => ({
        one,
        standing: staffAccessStanding(one, parties, people, at),
        ledger,
        pending,
      }))
      .sort(
        (first, second) =>
          first.one.name.localeCompare(second.one.name, 'en-GB') ||
          second.one.asked.at.localeCompare(first.one.asked.at),
      );
  }, [rows, arrangements, staff, ticked, actor.organisation]);
}
