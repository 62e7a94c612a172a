import { addMinutes } from '../calendar';
import { touchesCoreHours } from '../calendar/core-hours';
import type { Holidays } from '../calendar/holidays';
import { counted } from '../words';
import { checklist, type ChecklistGroup, type ChecklistLine } from './checklist';
import { lineState, type ClosureLine, type LineState } from './line-state';
import type { Closure } from './model';

/** What of a closure decides its list. */
export type Listed = Pick<
  Closure,
  'id' | 'planned' | 'from' | 'until' | 'extent' | 'cause' | 'declaredAt' | 'reopened'
>;

/** One line of one closure's list. Those of re-opening have ids that begin with `back:`. */
export interface Line {
  id: string;
  group: ChecklistGroup;
  says: string;
  how: string;
  /** ISO instant; null while nobody knows when the practice opens again. */
  due: string | null;
  back: boolean;
}

const belongs = (line: ChecklistLine, closure: Listed, holidays: Holidays): boolean =>
  (line.extents === undefined || line.extents.includes(closure.extent)) &&
  (line.causes === undefined || closure.cause === undefined || line.causes.includes(closure.cause)) &&
  (line.coreHours === undefined || touchesCoreHours(closure.from, closure.until, holidays));

/** What to do when closing, in the order of the list. */
export function closingLines(closure: Listed, holidays: Holidays): Line[] {
  return checklist
    .filter((line) => belongs(line, closure, holidays))
    .map(({ id, group, says, how, due, daysBefore }) => {
      const begins = closure.from > closure.declaredAt ? closure.from : closure.declaredAt;
      const early =
        closure.planned && daysBefore !== undefined ? addMinutes(closure.from, -daysBefore * 24 * 60) : undefined;
      // Declared later than the list would have it: then as fast as after a sudden one.
      const soonest = addMinutes(closure.declaredAt, due);
      const by = early === undefined ? addMinutes(begins, due) : early > soonest ? early : soonest;
      return { id, group, says, how, due: by, back: false };
    });
}

/** What to do when opening again: the same list backwards, without what needs no way back. */
export function reopeningLines(closure: Listed, holidays: Holidays): Line[] {
  return checklist
    .filter((line) => belongs(line, closure, holidays))
    .flatMap(({ id, group, back }) =>
      back
        ? [
            {
              id: `back:${id}`,
              group,
              says: back.says,
              how: back.how,
              due: closure.reopened ? addMinutes(closure.reopened.at, back.due) : null,
              back: true,
            },
          ]
        : [],
    )
    .reverse();
}

/** The line of this id on the closure's list, or undefined when it does not stand there. */
export const lineOf = (closure: Listed, id: string, holidays: Holidays): Line | undefined =>
  (id.startsWith('back:') ? reopeningLines : closingLines)(closure, holidays).find((line) => line.id === id);

/** What a line says, also when the closure was changed and it no longer stands on its list; undefined: never heard of. */
export function saysOf(id: string): string | undefined {
  const line = checklist.find((one) => one.id === id.replace(/^back:/, ''));
  return id.startsWith('back:') ? line?.back?.says : line?.says;
}

export interface MarkedLine extends Line {
  state: LineState;
  /** Open, and its time has passed. */
  late: boolean;
}

/** The lines with what everybody did to them, from the rows of every ledger that is known. */
export function marked(
  lines: readonly Line[],
  closure: Pick<Closure, 'id'>,
  rows: readonly ClosureLine[],
  now: string,
): MarkedLine[] {
  return lines.map((line) => {
    const state = lineState(
      rows.filter((row) => row.closure === closure.id && row.line === line.id).flatMap((row) => row.events),
    );
    return { ...line, state, late: state.is === 'open' && line.due !== null && line.due < now };
  });
}

/** "4 minutes", "1 hour 12 minutes", "2 days 3 hours": how long since an instant. */
export function lasting(from: string, now: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(from)) / 60_000));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const both = (larger: string, smaller: number, unit: string) =>
    smaller === 0 ? larger : `${larger} ${counted(smaller, unit)}`;
  if (days > 0) return both(counted(days, 'day'), hours % 24, 'hour');
  if (hours > 0) return both(counted(hours, 'hour'), minutes % 60, 'minute');
  return counted(minutes, 'minute');
}
