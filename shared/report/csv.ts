import { stringify } from 'csv-stringify/browser/esm/sync';

export interface CsvColumn {
  id: string;
  title: string;
}
export type CsvRow = Readonly<Record<string, string | number | null>>;

/**
 * Beginnings that some spreadsheets take for a formula and the library's own `escape_formulas` (= + - @ tab, carriage
 * return, and the full-width signs) does not see: spaces or invisible characters before the sign, a line feed.
 */
const hiddenFormula = /^(?:[\s\u200B\u2060\uFEFF]+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|\n)/;

/**
 * A table as CSV that a spreadsheet opens rightly and cannot be made to run (OWASP, CSV injection): commas, every cell
 * quoted, CRLF, UTF-8 with a byte-order mark. A text that would be taken for a formula gets an apostrophe before it;
 * numbers stay numbers, below nought too.
 * @param columns `id` is the member of each row, `title` the heading; members without a column are left out
 */
export function csvOf(columns: readonly CsvColumn[], rows: readonly CsvRow[]): string {
  const cells = [
    columns.map(({ title }) => harmless(title)),
    ...rows.map((row) => columns.map(({ id }) => harmless(row[id] ?? ''))),
  ];
  return stringify(cells, {
    bom: true,
    record_delimiter: 'windows',
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
  });
}

const harmless = (value: string | number): string | number =>
  typeof value === 'string' && hiddenFormula.test(value) ? `'${value}` : value;
