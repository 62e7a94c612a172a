import { sessions, staffingDayId, type StaffingDay } from '../../../shared/domain/staffing/model';
import type { BoardLine } from '../../../shared/domain/staffing/suggest';
import type { FilledCell } from './useRecording';

/** The last recorded day, written into the half days that are still empty. What is filled in already stays. */
export function copiedForward(lines: readonly BoardLine[], days: readonly StaffingDay[], from: string): FilledCell[] {
  const known = new Map(
    days.filter((day) => day.date === from).map((day) => [staffingDayId(day.date, day.person), day]),
  );
  return lines.flatMap((line) =>
    sessions.flatMap((session): FilledCell[] => {
      const state = known.get(staffingDayId(from, line.id))?.[session]?.state ?? null;
      return line[session] === null && state !== null ? [{ person: line.id, session, state }] : [];
    }),
  );
}
