import { z } from 'zod';
import { line } from '../../protocol/primitives';
import scale from './scale.json' with { type: 'json' };

/** The steps of pressure, the calmest first: the LMCs' General Practice Alert State. */
export const levels = ['green', 'amber', 'red', 'black'] as const;
export const level = z.enum(levels);
export type Level = z.infer<typeof level>;

/** How the levels are defined. Data, since there is no single national scale and the local ones change. */
export const pressureScale = z.object({
  id: line(60),
  title: line(120),
  source: line(400),
  levels: z
    .array(
      z.object({
        id: level,
        name: line(40),
        /** The level of the Operational Pressures Escalation Levels that stands beside it. */
        opel: z.int().min(1).max(4),
        means: line(300),
        staff: line(300),
        others: line(300),
      }),
    )
    .length(levels.length),
});
export type PressureScale = z.infer<typeof pressureScale>;

/** The scale in use. */
export const scaleInUse: PressureScale = pressureScale.parse(scale);

export function definitionOf(one: Level): PressureScale['levels'][number] {
  const found = scaleInUse.levels.find((definition) => definition.id === one);
  if (!found) throw new TypeError('The scale lacks a level');
  return found;
}

export const levelName = (one: Level): string => definitionOf(one).name;
/** "Red, OPEL 3" */
export const levelWithOpel = (one: Level): string => `${definitionOf(one).name}, OPEL ${definitionOf(one).opel}`;

export const stepOf = (one: Level): number => levels.indexOf(one);
export const isAbove = (one: Level, other: Level): boolean => stepOf(one) > stepOf(other);
export const worstOf = (of: readonly Level[]): Level =>
  of.reduce<Level>((worst, one) => (isAbove(one, worst) ? one : worst), 'green');
