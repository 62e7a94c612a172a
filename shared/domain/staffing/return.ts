import { addDays } from '../calendar';
import { isCoreDay } from '../calendar/core-hours';
import type { Holidays } from '../calendar/holidays';
import { longDate, weekdayOf } from '../dates';
import type { ReturnCounts, ReturnFigures } from './model';
import { scaleName, withOpel, wordsOf } from './scale';

/** When the LMC wants the return: Thursday 17:30 (General Practice Alert State, Cambridgeshire LMC). */
export const returnDueTime = '17:30';

export const countNames: Record<keyof ReturnCounts, string> = {
  doctors: 'Doctors',
  nurses: 'Nurses',
  healthcareAssistants: 'Healthcare assistants',
  pharmacists: 'Pharmacists',
  others: 'Other clinical staff',
};
export const countKinds = ['doctors', 'nurses', 'healthcareAssistants', 'pharmacists', 'others'] as const;

/** The Monday of a date's week. */
export const mondayOf = (date: string): string => addDays(date, -((weekdayOf(date) + 6) % 7));

/** The day the return of a week is due: its Thursday, or the last working day before. */
export function returnDueOn(monday: string, holidays: Holidays): string {
  for (let day = addDays(monday, 3); day > monday; day = addDays(day, -1)) if (isCoreDay(day, holidays)) return day;
  return addDays(monday, 3);
}

export const totalOf = (counts: ReturnCounts): number => countKinds.reduce((sum, kind) => sum + counts[kind], 0);

/** The return as words to send to the LMC. The LMC keeps the practice's name to itself. */
export function returnText(practice: { name: string; code: string }, one: ReturnFigures & { monday: string }): string {
  const total = totalOf(one.counts);
  const words = wordsOf(one);
  // The LMCs' own scale names its levels by their colours; on another the LMC is told which of them it is.
  const named = words.level.name.toLowerCase() === one.level;
  const share =
    one.patients === null ? [] : [`Per 1,000 registered patients: ${((total * 1_000) / one.patients).toFixed(1)}`];
  return [
    `General practice alert state: ${practice.name} (${practice.code})`,
    `Week of ${longDate(one.monday)}`,
    `State: ${withOpel(words.level)}${named ? '' : ` (counts as ${one.level})`}`,
    `Scale: ${scaleName(words)}`,
    `Clinical appointments on Monday: ${total}`,
    ...countKinds.map((kind) => `  ${countNames[kind]}: ${one.counts[kind]}`),
    ...share,
    ...(one.note.trim() === '' ? [] : [`Note: ${one.note.trim()}`]),
  ].join('\n');
}
