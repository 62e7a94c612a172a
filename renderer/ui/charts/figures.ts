import { counted } from '../../../shared/domain/words';
import type { Tone } from '../words/tone';

/** One line or one kind of bar of a chart. */
export interface ChartSeries<R> {
  id: string;
  name: string;
  /** Null: nothing was recorded. With `levels` it is the index of the level. */
  value: (row: R) => number | null;
  /** What the table says of a row in place of the level's name, where rows name their levels differently. */
  says?: (row: R) => string | null;
  /** What the series means, if anything: its colour. Pattern and mark tell series apart whatever the colour. */
  meaning?: Tone;
}

/** What a chart shows, and its table says. */
export interface ChartData<R> {
  /** Drawn as the heading of its part, and the chart's name for a screen reader. */
  title: string;
  rows: readonly R[];
  rowId: (row: R) => string;
  /** Short words under the chart and in the table's first column: "24 Nov". */
  rowName: (row: R) => string;
  /** What a row is: "Day". Heads the table's first column. */
  rowTitle: string;
  series: readonly ChartSeries<R>[];
  /** One thing that is counted, "person"; with its plural where that is not `s`. */
  unit?: string | readonly [one: string, many: string];
  /** Names of steps, the lowest first: then a value is the index of a step, and the line goes in steps. */
  levels?: readonly string[];
}

/** One figure as the table has it: "12", "Red", or "not recorded". */
export function figure(value: number | null, { levels }: Pick<ChartData<never>, 'levels'>): string {
  if (value === null) return 'not recorded';
  return levels?.[value] ?? String(value);
}

/** One figure in a sentence: "12 people". */
function inWords(value: number, { levels, unit }: Pick<ChartData<never>, 'levels' | 'unit'>): string {
  if (levels || unit === undefined) return figure(value, levels ? { levels } : {});
  return typeof unit === 'string' ? counted(value, unit) : counted(value, unit[0], unit[1]);
}

/** What somebody hears who does not see the chart: its name, its stretch, and how each series stands at the end. */
export function chartInWords<R>(data: ChartData<R>): string {
  const first = data.rows[0];
  const last = data.rows.at(-1);
  if (first === undefined || last === undefined) return `${data.title}. Nothing is recorded.`;
  const ends = data.series.map((one) => {
    const recorded = [...data.rows].reverse().find((row) => one.value(row) !== null);
    const value = recorded === undefined ? null : one.value(recorded);
    if (recorded === undefined || value === null) return `${one.name}: not recorded.`;
    return `${one.name}: ${one.says?.(recorded) ?? inWords(value, data)} at ${data.rowName(recorded)}.`;
  });
  return `${data.title}, ${data.rowName(first)} to ${data.rowName(last)}. ${ends.join(' ')} The table has every figure.`;
}
