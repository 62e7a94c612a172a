import type { Tone } from '../words/tone';

/** How series are told apart: by mark and pattern first, by colour besides. In the order of the series. */
export interface SeriesLook {
  /** A custom property of the tokens. */
  colour: string;
  mark: Mark;
  /** Dashes of a line, as in `stroke-dasharray`; none for the first. */
  dashes: string | undefined;
  fill: Fill;
}

export const marks = ['circle', 'square', 'diamond', 'triangle'] as const;
export type Mark = (typeof marks)[number];
export const fills = ['solid', 'rising', 'dots', 'falling'] as const;
export type Fill = (typeof fills)[number];

const dashes = [undefined, '6 3', '2 3', '9 3 2 3'] as const;
/** For series that mean nothing in particular. */
const plain = ['--act', '--ink-quiet', '--ink', '--edge'] as const;

const meanings: Record<Tone, string> = {
  plain: '--ink',
  quiet: '--ink-quiet',
  good: '--good',
  warn: '--warn',
  bad: '--bad',
};

/** @param at place of the series in its chart; a fifth begins again */
export function lookOf(at: number, meaning: Tone | undefined): SeriesLook {
  const turn = at % marks.length;
  return {
    colour: `var(${meaning === undefined ? (plain[turn] ?? '--ink') : meanings[meaning]})`,
    mark: marks[turn] ?? 'circle',
    dashes: dashes[turn],
    fill: fills[turn] ?? 'solid',
  };
}
