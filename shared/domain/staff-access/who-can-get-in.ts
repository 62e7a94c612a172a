import { roleNames } from '../../protocol/actor';
import type { Access } from '../access/model';
import type { Arrangement } from '../arrangement/model';
import { londonDate } from '../calendar';
import { capitalised } from '../words';
import type { Staff } from '../staff/model';
import type { StaffAccess } from './model';
import {
  accountToClose,
  lastConfirmed,
  staffAccessStanding,
  staffAccessStandingNames,
  type StaffAccessStanding,
} from './standing';

/** One person who can get into one system now. */
export interface CanGetIn {
  one: StaffAccess;
  standing: StaffAccessStanding;
  /** ISO instant since when an account exists. */
  since: string;
  /** ISO instant when it was last said to be right; null before the first sign-in. */
  confirmedAt: string | null;
  /** ISO instant when the person last opened a record there; null: never. */
  lastOpened: string | null;
}

export interface WhoCanGetIn {
  /** Everybody who can get in at this instant, by name. */
  now: CanGetIn[];
  /** Would get in but for a suspension. */
  suspended: CanGetIn[];
  /** The access ended, and nobody has said that the account in the system was closed. */
  toClose: CanGetIn[];
}

/** What the answer is made of: rows that both practices read, and the buddy’s staff where the reader may see them. */
export interface WhoQuestion {
  staffAccesses: readonly StaffAccess[];
  arrangements: readonly Arrangement[];
  staff: readonly Staff[];
  accesses: readonly Access[];
  /** ISO instant. */
  at: string;
}

/**
 * Exactly who can get in, to the person: into the records of `organisation` (side `home`), or of `organisation`’s people
 * elsewhere (side `buddy`).
 */
export function whoCanGetIn(question: WhoQuestion, side: 'home' | 'buddy', organisation: string): WhoCanGetIn {
  const { staffAccesses, arrangements, staff, accesses, at } = question;
  const all = staffAccesses
    .filter((one) => one[side] === organisation)
    .map((one): CanGetIn => {
      const { state } = one;
      const setUp = 'setUp' in state ? state.setUp : null;
      return {
        one,
        standing: staffAccessStanding(one, arrangements, staff, at),
        since: setUp?.at ?? ('confirmed' in state && state.confirmed ? state.confirmed.at : one.asked.at),
        confirmedAt: lastConfirmed(one)?.at ?? null,
        lastOpened: lastOpened(one, accesses),
      };
    })
    .sort(
      (first, second) =>
        first.one.name.localeCompare(second.one.name, 'en-GB') ||
        first.one.system.localeCompare(second.one.system) ||
        first.one.id.localeCompare(second.one.id),
    );
  return {
    now: all.filter(({ standing }) => standing.canGetIn),
    suspended: all.filter(
      ({ one, standing }) => standing.is === 'suspended' && (one.state.is === 'set-up' || one.state.is === 'confirmed'),
    ),
    toClose: all.filter(({ one, standing }) => accountToClose(one, standing)),
  };
}

/** When this person last opened a record there, with this role’s access or any other. */
function lastOpened(one: StaffAccess, accesses: readonly Access[]): string | null {
  let latest: string | null = null;
  for (const access of accesses) {
    if (access.by.person !== one.person || access.home !== one.home || access.buddy !== one.buddy) continue;
    if (access.system !== one.system || !('opening' in access.state)) continue;
    const { at } = access.state.opening;
    if (latest === null || at > latest) latest = at;
  }
  return latest;
}

/** The people by the practice on the other side, as the page and the paper group them. */
export function byPractice(
  people: readonly CanGetIn[],
  side: 'home' | 'buddy',
): { practice: string; people: CanGetIn[] }[] {
  const other = side === 'home' ? 'buddy' : 'home';
  const groups = new Map<string, CanGetIn[]>();
  for (const person of people) {
    const practice = person.one[other];
    groups.set(practice, [...(groups.get(practice) ?? []), person]);
  }
  return [...groups].map(([practice, members]) => ({ practice, people: members }));
}

/** What of a person a filter looks through. */
export const wordsOf = ({ one }: CanGetIn, nameOf: (code: string) => string): string =>
  `${one.name} ${roleNames[one.role]} ${one.system} ${nameOf(one.home)} ${nameOf(one.buddy)}`.toLowerCase();

export const whoColumns = [
  { id: 'practice', title: 'Practice' },
  { id: 'code', title: 'ODS code' },
  { id: 'name', title: 'Name' },
  { id: 'role', title: 'Role' },
  { id: 'system', title: 'System' },
  { id: 'user', title: 'User name there' },
  { id: 'standing', title: 'How it stands' },
  { id: 'since', title: 'Account since' },
  { id: 'confirmed', title: 'Last confirmed' },
  { id: 'opened', title: 'Last opened a record' },
  { id: 'checkBy', title: 'Confirm again by' },
  { id: 'until', title: 'Until' },
] as const;

/** The rows of the spreadsheet: calendar dates in England as `2026-11-24`, which spreadsheets understand. */
export function whoRows(
  people: readonly CanGetIn[],
  side: 'home' | 'buddy',
  nameOf: (code: string) => string,
): Record<string, string | null>[] {
  const day = (instant: string | null) => (instant === null ? null : londonDate(instant));
  return people.map(({ one, standing, since, confirmedAt, lastOpened: opened }) => {
    const other = side === 'home' ? one.buddy : one.home;
    return {
      practice: nameOf(other),
      code: other,
      name: one.name,
      role: capitalised(roleNames[one.role]),
      system: one.system,
      user: userThere(one),
      standing: staffAccessStandingNames[standing.is],
      since: day(since),
      confirmed: day(confirmedAt),
      opened: day(opened),
      checkBy: standing.checkBy,
      until: standing.until,
    };
  });
}

/** The person's user name in that system, as it was last written down. */
export function userThere({ prepared, state }: StaffAccess): string | null {
  return prepared?.what.localUser ?? ('setUp' in state ? (state.setUp?.localUser ?? null) : null);
}
