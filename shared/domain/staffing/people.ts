import { londonDate } from '../calendar';
import type { Staff } from '../staff/model';
import { boardRoles, type BoardPerson, type BoardRole } from './model';

/** Somebody on the board of a day. */
export interface OnBoard {
  id: string;
  name: string;
  role: BoardRole;
  /** Whether they sign in to Practice Buddy. */
  account: boolean;
}

/** Where somebody with an account stands until the practice says otherwise. A clinician called Dr is a doctor. */
export function usualBoardRole({ name, roles }: Pick<Staff, 'name' | 'roles'>): BoardRole {
  if (roles.includes('clinician')) return /^dr\b/i.test(name) ? 'doctor' : 'other-clinical';
  return roles.includes('receptionist') ? 'reception' : 'management';
}

/** Who belongs on the board of a day (`2026-11-24` in England), by group and name. The service's administrators do not. */
export function peopleOnBoard(staff: readonly Staff[], kept: readonly BoardPerson[], date: string): OnBoard[] {
  const found = new Map<string, OnBoard>();
  for (const one of staff) {
    if (one.left !== null && londonDate(one.left) <= date) continue;
    if (one.roles.every((role) => role === 'administrator')) continue;
    found.set(one.person, { id: one.person, name: one.name, role: usualBoardRole(one), account: true });
  }
  for (const one of kept) {
    const known = found.get(one.id);
    if (one.offFrom !== null && one.offFrom <= date) found.delete(one.id);
    else if (known) found.set(one.id, { ...known, role: one.role });
    else if (!staff.some((other) => other.person === one.id))
      found.set(one.id, { id: one.id, name: one.name, role: one.role, account: false });
  }
  return [...found.values()].sort(
    (one, other) =>
      boardRoles.indexOf(one.role) - boardRoles.indexOf(other.role) || one.name.localeCompare(other.name, 'en-GB'),
  );
}
