import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear, timeOf } from '../../../shared/domain/dates';

/** "Last synced at 10:47." with the day when it was another one. @param at ISO instant, null: never */
export function lastSynced(at: string | null, now: string): string {
  if (at === null) return 'Not synced yet.';
  const day = londonDate(at);
  return `Last synced ${day === londonDate(now) ? '' : `on ${dayMonthYear(day)} `}at ${timeOf(at)}.`;
}
