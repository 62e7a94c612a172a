import { counted } from '../words';
import {
  boardRoleNames,
  boardRoles,
  isAbsent,
  sessions,
  usualRules,
  works,
  type BoardRole,
  type Session,
  type StaffingDay,
  type StaffingRules,
  type StaffingRulesSet,
  type StaffState,
} from './model';
import type { OnBoard } from './people';
import { levels, worstOf, type Level } from './level';

/** One person of a day, with what is recorded of them. */
export interface BoardLine extends OnBoard {
  morning: StaffState | null;
  afternoon: StaffState | null;
}

/** The board of a day: everybody who belongs on it, and whoever was recorded and has left since. */
export function boardOf(people: readonly OnBoard[], days: readonly StaffingDay[], date: string): BoardLine[] {
  const recorded = new Map(days.filter((day) => day.date === date).map((day) => [day.person, day]));
  const lines = people.map((one): BoardLine => ({ ...one, ...statesOf(recorded.get(one.id)) }));
  for (const day of recorded.values()) {
    if (people.some((one) => one.id === day.person)) continue;
    const states = statesOf(day);
    if (states.morning === null && states.afternoon === null) continue;
    lines.push({ id: day.person, name: day.name, role: day.role, account: false, ...states });
  }
  return lines.sort((one, other) => boardRoles.indexOf(one.role) - boardRoles.indexOf(other.role));
}

const statesOf = (day: StaffingDay | undefined) => ({
  morning: day?.morning?.state ?? null,
  afternoon: day?.afternoon?.state ?? null,
});

/** How many half days of a session wait to be filled in. */
export const unfilled = (board: readonly BoardLine[], session: Session): number =>
  board.filter((line) => line[session] === null).length;
export const isRecorded = (board: readonly BoardLine[]): boolean =>
  board.some((line) => line.morning !== null || line.afternoon !== null);

/** Heads of one session. */
export interface Heads {
  working: number;
  absent: number;
  unknown: number;
}
export function headsOf(board: readonly BoardLine[], session: Session, role?: BoardRole): Heads {
  const heads = { working: 0, absent: 0, unknown: 0 };
  for (const line of board) {
    if (role !== undefined && line.role !== role) continue;
    const state = line[session];
    if (state === null) heads.unknown += 1;
    else if (works(state)) heads.working += 1;
    else if (isAbsent(state)) heads.absent += 1;
  }
  return heads;
}

/** The rules that held on a day: the last ones set by then. */
export function rulesOn(sets: readonly StaffingRulesSet[], date: string): StaffingRules {
  const held = sets.filter((one) => one.from <= date).sort((one, other) => other.from.localeCompare(one.from))[0];
  return held?.rules ?? usualRules;
}

export interface Suggestion {
  level: Level;
  /** Why, in whole sentences; they count people and never name them. */
  because: string[];
}

/**
 * What a board suggests: the worst of both sessions. Who is not recorded yet counts as there, so that a board half filled
 * in never cries wolf. Undefined while nothing is recorded.
 */
export function suggestion(board: readonly BoardLine[], rules: StaffingRules): Suggestion | undefined {
  if (!isRecorded(board)) return undefined;
  const found = sessions.flatMap((session) => [
    ...shortGroups(board, session, rules),
    ...absences(board, session, rules),
  ]);
  return {
    level: worstOf(found.map((one) => one.level)),
    because: found.map((one) => one.says),
  };
}

interface Found {
  level: Level;
  says: string;
}
const inThe: Record<Session, string> = { morning: 'In the morning', afternoon: 'In the afternoon' };

function shortGroups(board: readonly BoardLine[], session: Session, rules: StaffingRules): Found[] {
  return rules.minimums.flatMap((minimum): Found[] => {
    const { working, unknown } = headsOf(board, session, minimum.role);
    const least = minimum[session];
    if (working + unknown >= least) return [];
    const says = `${inThe[session]}: ${boardRoleNames[minimum.role]}, ${working + unknown} of at least ${least}.`;
    return [{ level: working + unknown === 0 ? worstOf([rules.nobody, rules.short]) : rules.short, says }];
  });
}

function absences(board: readonly BoardLine[], session: Session, { absent: shares }: StaffingRules): Found[] {
  const { working, absent, unknown } = headsOf(board, session);
  const expected = working + absent + unknown;
  if (absent === 0) return [];
  const share = (absent * 100) / expected;
  const reached = levels.filter((level) => {
    const from = level === 'green' ? null : shares[level];
    return from !== null && share >= from;
  });
  const worst = reached.at(-1);
  if (worst === undefined) return [];
  return [
    {
      level: worst,
      says: `${inThe[session]}: ${absent} of ${counted(expected, 'person', 'people')} absent (${Math.round(share)} %).`,
    },
  ];
}

/** The last day before `date` that has anything recorded, within three weeks: what "copy forward" copies. */
export function lastRecordedDay(days: readonly StaffingDay[], date: string): string | undefined {
  return days
    .filter((day) => day.date < date && (day.morning?.state ?? day.afternoon?.state ?? null) !== null)
    .map((day) => day.date)
    .sort()
    .at(-1);
}
