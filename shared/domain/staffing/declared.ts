import type { Pressure } from './model';
import { isAbove } from './level';

/** What an organisation declared last; undefined when it never did. */
export const lastDeclared = (all: readonly Pressure[], organisation: string): Pressure | undefined =>
  all
    .filter((one) => one.organisation === organisation)
    .sort((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id))[0];

/** Since when the level holds without a break, however often it was declared again. ISO instant. */
export function since(all: readonly Pressure[], now: Pressure): string {
  let first = now.at;
  const earlier = all
    .filter((one) => one.organisation === now.organisation && one.at <= now.at)
    .sort((one, other) => other.at.localeCompare(one.at));
  for (const one of earlier) {
    if (one.level !== now.level) break;
    first = one.at;
  }
  return first;
}

/** Whether a level asks the practice to call on others. */
export const asksForHelp = (one: Pick<Pressure, 'level'>): boolean => isAbove(one.level, 'amber');
