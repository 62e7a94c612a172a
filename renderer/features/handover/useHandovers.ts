import { useMemo } from 'react';
import type { Access } from '../../../shared/domain/access/model';
import { byClimb, climbOf, isOpen, isTheBuddys, waitsForHome, type Climb } from '../../../shared/domain/handover/climb';
import type { Handover } from '../../../shared/domain/handover/model';
import { useActor, useNow, useRows, type View } from '../../engine';
import type { AccessView } from '../access/lists';

/** A handover with how far it has climbed and the access that it belongs to. */
export interface HandoverView {
  id: string;
  ledger: string;
  value: Handover;
  pending: boolean;
  climb: Climb;
  due: string;
  /** Undefined only while the access has not arrived. */
  access: AccessView | undefined;
}

/** All handovers that this desk knows, what must be dealt with first on top. */
export function useHandovers(): HandoverView[] {
  const rows = useRows('handover');
  const accesses = useRows('access');
  const closures = useRows('closure');
  const ticked = useNow(30);
  return useMemo(() => {
    // Rows may be newer than the last tick of the clock.
    const now = new Date().toISOString() > ticked ? new Date().toISOString() : ticked;
    const byId = new Map(accesses.map((view) => [view.id, view]));
    return rows
      .map(({ id, ledger, value, pending }: View<'handover'>): HandoverView => {
        const ofHome = closures.filter((view) => view.value.organisation === value.home).map((view) => view.value);
        return {
          id,
          ledger,
          value,
          pending,
          climb: climbOf(value, ofHome, now),
          due: value.due,
          access: byId.get(value.access),
        };
      })
      .sort(byClimb);
  }, [rows, accesses, closures, ticked]);
}

/** Those of one access. */
export function useHandoversOf(access: Pick<Access, 'id'>): HandoverView[] {
  const all = useHandovers();
  return useMemo(() => all.filter(({ value }) => value.access === access.id), [all, access.id]);
}

export type HandoverFilter = 'ours' | 'theirs' | 'settled';

/** The three lists: what our practice has to do, what it waits for, what is settled. */
export function useHandoverLists(): Record<HandoverFilter, HandoverView[]> {
  const { organisation } = useActor();
  const all = useHandovers();
  return useMemo(() => {
    const open = all.filter(({ value }) => isOpen(value));
    const isOurs = ({ value }: HandoverView): boolean =>
      value.home === organisation ? waitsForHome(value) || value.state.is === 'accepted' : isTheBuddys(value);
    return {
      ours: open.filter(isOurs),
      theirs: open.filter((one) => !isOurs(one)),
      settled: all
        .filter(({ value }) => !isOpen(value))
        .sort((one, other) => lastOf(other).localeCompare(lastOf(one)))
        .slice(0, mostSettled),
    };
  }, [all, organisation]);
}

/** More than these are not listed among the settled ones; each stays with its access. */
const mostSettled = 100;
const lastOf = ({ value }: HandoverView): string => value.life.at(-1)?.at ?? value.offered.at;
