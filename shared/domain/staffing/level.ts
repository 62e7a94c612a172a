import { z } from 'zod';

/**
 * The steps of pressure, the calmest first. Every scale is read onto them, so that the rules (above green cause and plan,
 * black whom to tell, what the board suggests) hold on each.
 */
export const levels = ['green', 'amber', 'red', 'black'] as const;
export const level = z.enum(levels);
export type Level = z.infer<typeof level>;

export const stepOf = (one: Level): number => levels.indexOf(one);
/** The level of the Operational Pressures Escalation Levels that stands beside a step: green is 1, black is 4. */
export const opelOf = (one: Level): number => stepOf(one) + 1;
export const isAbove = (one: Level, other: Level): boolean => stepOf(one) > stepOf(other);
export const worstOf = (of: readonly Level[]): Level =>
  of.reduce<Level>((worst, one) => (isAbove(one, worst) ? one : worst), 'green');
