import type { Protocol, ProtocolReceipt } from '../../../shared/domain/protocol/model';
import { staffRoles } from '../../../shared/domain/roles';
import type { Staff } from '../../../shared/domain/staff/model';
import { hasRole, roleNames, type Role } from '../../../shared/protocol/actor';

/** One person in the table of who has read a version. */
export interface Reader {
  person: string;
  name: string;
  roles: string;
  /** ISO instant; null: not read. */
  at: string | null;
  /** The version that they read last before, if they have not read this one. */
  earlier: number | null;
}

const rolesOf = (roles: readonly Role[]): string => roles.map((role) => roleNames[role]).join(', ');

/** Our own staff by name, those who have not read it first; who has left and never read anything is not among them. */
export function ownReaders(staff: readonly Staff[], receipts: readonly ProtocolReceipt[], one: Protocol): Reader[] {
  return staff
    .filter((each) => each.left === null && hasRole(each, ...staffRoles))
    .map((each) => readerOf(each, receipts, one))
    .sort(notReadFirst);
}

/** Of the other parties only those are known who have read some version. */
export function theirReaders(receipts: readonly ProtocolReceipt[], organisation: string, one: Protocol): Reader[] {
  const people = new Map(
    receipts.filter((each) => each.by.organisation === organisation).map((each) => [each.by.person, each.by]),
  );
  return [...people.values()].map((each) => readerOf(each, receipts, one)).sort(notReadFirst);
}

function readerOf(
  { person, name, roles }: Pick<Staff, 'person' | 'name' | 'roles'>,
  receipts: readonly ProtocolReceipt[],
  one: Protocol,
): Reader {
  const mine = receipts.filter((each) => each.by.person === person);
  const receipt = mine.find((each) => each.version === one.version && each.hash === one.hash);
  const earlier = mine.map((each) => each.version).filter((version) => version < one.version);
  return {
    person,
    name,
    roles: rolesOf(roles),
    at: receipt?.at ?? null,
    earlier: receipt || earlier.length === 0 ? null : Math.max(...earlier),
  };
}

const notReadFirst = (one: Reader, other: Reader): number =>
  Number(one.at !== null) - Number(other.at !== null) || one.name.localeCompare(other.name);
