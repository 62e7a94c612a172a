import type { Level } from '../../../shared/domain/staffing/level';
import { withOpel, type LevelDefinition } from '../../../shared/domain/staffing/scale';
import { Chip, type Tone } from '../../ui';

/** The colour that goes with a level; its name always stands in it. */
export const levelTone: Record<Level, Exclude<Tone, 'plain'>> = {
  green: 'good',
  amber: 'warn',
  red: 'bad',
  black: 'bad',
};

/** "Red, OPEL 3", in the words of a scale. */
export function LevelChip({ of }: { of: Pick<LevelDefinition, 'countsAs' | 'name' | 'opel'> }) {
  return <Chip tone={levelTone[of.countsAs]}>{withOpel(of)}</Chip>;
}
