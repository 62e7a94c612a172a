/** A sample of durations or rates, as it is reported: the middle, the slow end, and how many there were. */
export interface Spread {
  p50: number;
  p95: number;
  n: number;
}

/** The value below which the share `of` (0 to 1) of the sample lies; nearest rank, no interpolation. */
export function quantile(sample: readonly number[], of: number): number {
  const sorted = sample.toSorted((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(of * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('A sample with nothing in it');
  return found;
}

export const median = (sample: readonly number[]): number => quantile(sample, 0.5);

/** Three significant digits: more would pretend that this machine is quieter than it is. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

export const spread = (sample: readonly number[]): Spread => ({
  p50: rounded(median(sample)),
  p95: rounded(quantile(sample, 0.95)),
  n: sample.length,
});

/**
 * The median of the ratios of pairs that were measured one right after the other: what slowed one slowed the other, so
 * it says more than the ratio of two medians on a machine that others use too.
 */
export function pairedRatio(over: readonly number[], under: readonly number[]): number {
  return rounded(median(over.map((value, at) => value / (under[at] ?? Number.NaN))));
}
