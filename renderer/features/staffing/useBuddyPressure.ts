import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { lastDeclared, since } from '../../../shared/domain/staffing/declared';
import type { Pressure } from '../../../shared/domain/staffing/model';
import { useActor, useRows } from '../../engine';
import { activeBuddies } from '../today/state';

/** How a buddy stands. */
export interface BuddyPressure {
  /** ODS code. */
  organisation: string;
  /** What it declared last; undefined when it never did. */
  declared: Pressure | undefined;
  /** ISO instant since when the level holds without a break; null without a declaration. */
  since: string | null;
}

/** Every declaration that this desk may read, ours and our buddies'. */
export function useDeclarations(): Pressure[] {
  const rows = useRows('pressure');
  return useMemo(() => rows.map((view) => view.value), [rows]);
}

/** The pressure of each buddy with an active arrangement. @param now ISO instant */
export function useBuddyPressure(now: string): BuddyPressure[] {
  const actor = useActor();
  const arrangements = useRows('arrangement');
  const all = useDeclarations();
  const today = londonDate(now);
  return useMemo(
    () =>
      activeBuddies(
        arrangements.map((view) => view.value),
        actor.organisation,
        today,
      )
        .sort()
        .map((organisation) => {
          const declared = lastDeclared(all, organisation);
          return { organisation, declared, since: declared ? since(all, declared) : null };
        }),
    [arrangements, actor.organisation, all, today],
  );
}
