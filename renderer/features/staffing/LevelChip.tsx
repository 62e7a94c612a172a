import { levelWithOpel, type Level } from '../../../shared/domain/staffing/scale';
import { Chip, type Tone } from '../../ui';

/** The colour that goes with a level; its name always stands in it. */
export const levelTone: Record<Level, Exclude<Tone, 'plain'>> = {
  green: 'good',
  amber: 'warn',
  red: 'bad',
  black: 'bad',
};

/** "Red, OPEL 3" */
export function LevelChip({ level }: { level: Level }) {
  return <Chip tone={levelTone[level]}>{levelWithOpel(level)}</Chip>;
}
