import { londonParts } from '../../../shared/domain/calendar';
import { isCoreDay } from '../../../shared/domain/calendar/core-hours';
import type { Holidays } from '../../../shared/domain/calendar/holidays';
import { weekdayOf } from '../../../shared/domain/dates';
import { asksForHelp, lastDeclared } from '../../../shared/domain/staffing/declared';
import type { Pressure, PressureTold, StaffingDay, WeeklyReturn } from '../../../shared/domain/staffing/model';
import { mondayOf, returnDueOn, returnDueTime } from '../../../shared/domain/staffing/return';
import { definitionOn, within, wordsOf, type PressureScale } from '../../../shared/domain/staffing/scale';
import { unfilled, type BoardLine, type Suggestion } from '../../../shared/domain/staffing/suggest';
import { counted } from '../../../shared/domain/words';
import { hasRole, type Actor } from '../../../shared/protocol/actor';
import { atTheDesk, daysBetween, type Need } from '../today/needs';
import { toldOf } from './told';
import type { BuddyPressure } from './useBuddyPressure';

/** What this area knows for Today. */
export interface KnownOfStaffing {
  actor: Actor;
  /** ISO instant. */
  now: string;
  /** Today's board. */
  board: readonly BoardLine[];
  suggested: Suggestion | undefined;
  days: readonly StaffingDay[];
  /** Whether the LMC wants the weekly return. */
  returnsWeekly: boolean;
  returns: readonly WeeklyReturn[];
  declarations: readonly Pressure[];
  /** The practice's scale now, in whose words a level is suggested. */
  scale: PressureScale;
  told: readonly PressureTold[];
  buddies: readonly BuddyPressure[];
  holidays: Holidays;
}

interface Words {
  shortName: (code: string) => string;
  since: (at: string) => string;
}

/** From when to when a board that is not filled in is missed, in England. */
export const boardMissed = { from: '07:00', until: '12:30' } as const;
/** After how many days a level above green wants to be said again. */
export const sayAgainAfter = { amber: 7, red: 1, black: 1 } as const;

export function staffingNeeds(known: KnownOfStaffing, words: Words): Need[] {
  const manages = hasRole(known.actor, 'practice-manager');
  return [
    ...(manages ? boardToFill(known) : []),
    ...(manages || hasRole(known.actor, 'clinician') ? [...levelToSay(known, words), ...toTell(known, words)] : []),
    ...(manages ? returnDue(known) : []),
    ...buddiesPressed(known, words),
  ];
}

/** A level by the name it was declared under. */
const nameOf = (declared: Pressure): string => wordsOf(declared).level.name;

/** The start of a day in England, near enough to sort by. */
const morningOf = (date: string): string => `${date}T07:00:00.000Z`;

function boardToFill({ now, board, days, holidays }: KnownOfStaffing): Need[] {
  // A practice that never used the board is not asked for it each morning.
  if (days.length === 0) return [];
  const { date, time } = londonParts(now);
  const left = unfilled(board, 'morning');
  if (left === 0 || time < boardMissed.from || time >= boardMissed.until) return [];
  // Where the list of bank holidays ends, better one reminder too many than a morning without a board.
  if (!isCoreDay(date, holidays)) return [];
  return [
    {
      id: `staffing-board-${date}`,
      says: 'Fill in who is in today',
      detail: `${counted(left, 'person', 'people')} not filled in this morning. “Copy forward” begins with the last day.`,
      since: morningOf(date),
      place: { at: 'staffing', view: 'board' },
    },
  ];
}

function levelToSay(
  { actor, now, board, suggested, days, declarations, scale }: KnownOfStaffing,
  words: Words,
): Need[] {
  const today = londonParts(now).date;
  const declared = lastDeclared(declarations, actor.organisation);
  const place = { at: 'staffing' as const, view: 'pressure' };
  if (suggested && board.length > 0 && suggested.level !== (declared?.level ?? 'green')) {
    // Who declares after looking at the board has decided, and is not asked again until the board changes.
    const changed = days
      .filter((day) => day.date === today)
      .flatMap((day) => [day.morning?.at ?? '', day.afternoon?.at ?? ''])
      .sort()
      .at(-1);
    if (changed !== undefined && (declared === undefined || declared.at < changed)) {
      const stands = declared ? `${nameOf(declared)} is declared.` : 'Nothing is declared yet.';
      return [
        {
          id: 'staffing-differs',
          says: `The board suggests ${within(definitionOn(scale, suggested.level).name)}: declare the level, or say that it stays`,
          detail: `${stands} ${suggested.because.join(' ') || 'Nothing is short today.'}`,
          since: changed,
          place,
          ...(suggested.level === 'green' || suggested.level === 'amber' ? {} : { tone: 'bad' as const }),
        },
      ];
    }
  }
  if (!declared || declared.level === 'green') return [];
  if (daysBetween(londonParts(declared.at).date, today) < sayAgainAfter[declared.level]) return [];
  return [
    {
      id: 'staffing-stale',
      says: `Say again how hard-pressed you are: ${within(nameOf(declared))} was declared ${words.since(declared.at)}`,
      detail: `Your buddies go by it. If it is better, declare ${within(definitionOn(scale, 'green').name)}.`,
      since: declared.at,
      place,
      tone: 'warn',
    },
  ];
}

function toTell({ actor, declarations, told, buddies }: KnownOfStaffing, words: Words): Need[] {
  const declared = lastDeclared(declarations, actor.organisation);
  if (declared?.level !== 'black') return [];
  const { left } = toldOf(
    declared,
    told,
    buddies.map((one) => one.organisation),
  );
  if (left.length === 0) return [];
  return [
    {
      id: 'staffing-tell',
      says: `You are at ${within(nameOf(declared))}: ${counted(left.length, 'line is', 'lines are')} left of whom to tell`,
      detail: `Declared ${words.since(declared.at)} by ${declared.by.name}. ICB, LMC, PCN and your buddies.`,
      since: declared.at,
      place: { at: 'staffing', view: 'pressure' },
      tone: 'bad',
    },
  ];
}

function returnDue(known: KnownOfStaffing): Need[] {
  const { now, returns, returnsWeekly, holidays } = known;
  const { date, time } = londonParts(now);
  const monday = mondayOf(date);
  const due = returnDueOn(monday, holidays);
  if (!returnsWeekly || date < due || [0, 6].includes(weekdayOf(date))) return [];
  if (returns.some((one) => one.monday === monday && one.sentAt !== null)) return [];
  if (!hasBegunBy(due, known)) return [];
  const late = date > due || time >= returnDueTime;
  return [
    {
      id: `staffing-return-${monday}`,
      says: 'Send the weekly return to the LMC',
      detail: late
        ? `It was due at ${returnDueTime} on ${date > due ? 'Thursday' : 'this day'}. Late is better than never.`
        : `Monday’s appointments and your level, by ${returnDueTime} today. The text is made for you.`,
      since: morningOf(due),
      place: { at: 'staffing', view: 'return' },
      ...(late ? { tone: 'warn' as const } : {}),
    },
  ];
}

/** A practice that has told this program nothing of its staffing yet has nothing to return from it. */
function hasBegunBy(day: string, { actor, days, declarations, returns }: KnownOfStaffing): boolean {
  return (
    returns.length > 0 ||
    days.some(({ date }) => date <= day) ||
    declarations.some(({ organisation, at }) => organisation === actor.organisation && londonParts(at).date <= day)
  );
}

function buddiesPressed({ actor, buddies }: KnownOfStaffing, words: Words): Need[] {
  if (!hasRole(actor, ...atTheDesk)) return [];
  return buddies.flatMap(({ organisation, declared, since }): Need[] => {
    if (!declared || since === null || !asksForHelp(declared)) return [];
    return [
      {
        id: `staffing-buddy-${organisation}`,
        kind: 'pressed-buddy',
        says: `${words.shortName(organisation)} is at ${within(nameOf(declared))} since ${words.since(since)}`,
        detail: `${declared.plan.replace(/[.!?]?$/, '.')} They may ring you for help.`,
        since,
        place: { at: 'staffing', view: 'buddies' },
        ...(declared.level === 'black' ? { tone: 'warn' as const } : {}),
      },
    ];
  });
}
