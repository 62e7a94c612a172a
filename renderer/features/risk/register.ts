import { isOverdue, type RiskEntry } from '../../../shared/domain/risk/entry';
import { riskLibrary } from '../../../shared/domain/risk/library';
import type { Risk } from '../../../shared/domain/risk/model';
import { points } from '../../../shared/domain/risk/score';

/** One line of the register: a risk that was recorded, or one of the library's that nobody has judged yet. */
export interface RegisterLine {
  risk: Risk;
  entry: RiskEntry | undefined;
}

/** What is overdue first, then what nobody has judged, then the open ones by what remains of them, then the closed ones. */
export function registerLines(entries: readonly RiskEntry[], today: string): RegisterLine[] {
  const recorded = entries.map((entry) => ({ risk: entry, entry }));
  const open = riskLibrary
    .filter((one) => !entries.some((entry) => entry.id === one.id))
    .map((risk) => ({ risk, entry: undefined }));
  const rank = ({ entry }: RegisterLine): number =>
    entry === undefined ? 1 : entry.closed ? 3 : isOverdue(entry, today) ? 0 : 2;
  const weight = ({ entry }: RegisterLine): number => (entry ? points(entry.after) : 0);
  return [...recorded, ...open].sort((one, other) => rank(one) - rank(other) || weight(other) - weight(one));
}
