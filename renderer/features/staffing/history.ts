import { addDays, londonDate } from '../../../shared/domain/calendar';
import { isCoreDay } from '../../../shared/domain/calendar/core-hours';
import type { Holidays } from '../../../shared/domain/calendar/holidays';
import type { Pressure, StaffingDay, StaffingRulesSet } from '../../../shared/domain/staffing/model';
import { boardOf, headsOf, rulesOn, suggestion } from '../../../shared/domain/staffing/suggest';
import { stepOf } from '../../../shared/domain/staffing/level';
import { scaleName, wordsOf } from '../../../shared/domain/staffing/scale';

/** One working day of the history. Levels are steps of the scale; null: nothing was declared or recorded. */
export interface HistoryDay {
  date: string;
  /** The worst level that was declared on this day or held on from before. */
  declared: number | null;
  /** The same in the words it was declared in. */
  declaredAs: string | null;
  /** What the board of the day suggests by the minimum staff of that day. */
  suggested: number | null;
  /** The fewest at work in either session. */
  working: number | null;
  absent: number | null;
}

/** Half days are counted by the worse session, as the suggestion is. @param weeks how many up to and with today's */
export function historyOf(
  organisation: string,
  today: string,
  weeks: number,
  known: {
    declarations: readonly Pressure[];
    days: readonly StaffingDay[];
    sets: readonly StaffingRulesSet[];
    holidays: Holidays;
  },
): HistoryDay[] {
  const ours = known.declarations
    .filter((one) => one.organisation === organisation)
    .sort((one, other) => one.at.localeCompare(other.at));
  const found: HistoryDay[] = [];
  for (let date = addDays(today, 1 - weeks * 7); date <= today; date = addDays(date, 1)) {
    const board = boardOf([], known.days, date);
    if (!isCoreDay(date, known.holidays) && board.length === 0) continue;
    const during = ours.filter((one) => londonDate(one.at) === date);
    const before = ours.filter((one) => londonDate(one.at) < date).at(-1);
    const worst = worstDeclared([...(before ? [before] : []), ...during]);
    const suggested = suggestion(board, rulesOn(known.sets, date));
    const recorded = (['morning', 'afternoon'] as const)
      .map((session) => headsOf(board, session))
      .filter(({ working, absent }) => working + absent > 0);
    found.push({
      date,
      declared: worst ? stepOf(worst.level) : null,
      declaredAs: worst ? wordsOf(worst).level.name : null,
      suggested: suggested ? stepOf(suggested.level) : null,
      working: recorded.length === 0 ? null : Math.min(...recorded.map((heads) => heads.working)),
      absent: recorded.length === 0 ? null : Math.max(...recorded.map((heads) => heads.absent)),
    });
  }
  return found;
}

/** The worst; of several alike the last, since its words are the newest. */
const worstDeclared = (of: readonly Pressure[]): Pressure | undefined =>
  of.reduce<Pressure | undefined>(
    (worst, one) => (worst === undefined || stepOf(one.level) >= stepOf(worst.level) ? one : worst),
    undefined,
  );

/** One stretch of the history on one version of a scale. */
export interface ScaleStretch {
  id: string;
  name: string;
  /** The day of its first declaration. */
  from: string;
}

/** On which scales an organisation declared what held or was declared since a day, in order. */
export function scalesSince(organisation: string, from: string, declarations: readonly Pressure[]): ScaleStretch[] {
  const ours = declarations
    .filter((one) => one.organisation === organisation)
    .sort((one, other) => one.at.localeCompare(other.at));
  const before = ours.filter((one) => londonDate(one.at) < from).at(-1);
  const found: ScaleStretch[] = [];
  for (const one of [...(before ? [before] : []), ...ours.filter((other) => londonDate(other.at) >= from)]) {
    const words = wordsOf(one);
    if (found.at(-1)?.id === words.id) continue;
    found.push({ id: words.id, name: scaleName(words), from: londonDate(one.at) });
  }
  return found;
}
