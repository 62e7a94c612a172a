import { parse } from 'csv-parse/browser/esm/sync';
import { z } from 'zod';
import { listed } from '../words';
import { level } from './level';
import { scaleContent, type LevelDefinition, type ScaleContent } from './scale';
import { textOfFile } from './text-of-file';

/** The columns of a file that holds a scale: what heads them, and what of a level they say. */
export const scaleColumns = [
  { id: 'title', title: 'Scale', needed: true },
  { id: 'version', title: 'Version', needed: true },
  { id: 'source', title: 'Source', needed: true },
  { id: 'code', title: 'Code', needed: true },
  { id: 'name', title: 'Name', needed: true },
  { id: 'opel', title: 'OPEL', needed: true },
  { id: 'countsAs', title: 'Counts as', needed: true },
  { id: 'means', title: 'Means', needed: true },
  { id: 'staff', title: 'Staff', needed: false },
  { id: 'others', title: 'Others', needed: false },
] as const;
type Column = (typeof scaleColumns)[number];
type ColumnId = Column['id'];

/** What is wrong in a file, where, as a spreadsheet counts its rows; null where it is the whole file or row. */
export interface ScaleFault {
  row: number | null;
  column: string | null;
  says: string;
}
export type ReadScale = { ok: true; scale: ScaleContent } | { ok: false; faults: ScaleFault[] };

/** More rows than any scale has; the faults of so many would help nobody. */
const mostRows = 20;
const titleOf = (id: string): string | null => scaleColumns.find((column) => column.id === id)?.title ?? null;
const fault = (row: number | null, column: string | null, says: string): ScaleFault => ({ row, column, says });

interface Line {
  row: number;
  cells: Record<ColumnId, string>;
}

/** Reads a scale from a CSV file: a heading, then one row for each level, the calmest first. Everything wrong is told. */
export function readScaleFile(bytes: Uint8Array): ReadScale {
  const text = textOfFile(bytes);
  if (!text.ok) return { ok: false, faults: [fault(text.row, null, text.says)] };
  const table = tableOf(text.text);
  if ('says' in table) return { ok: false, faults: [table] };
  const { lines, faults } = linesOf(table);
  if (faults.length > 0) return { ok: false, faults };
  return contentOf(lines);
}

const parsedTable = z.array(z.array(z.string()));

function tableOf(text: string): string[][] | ScaleFault {
  const first = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  if (!first.includes(',') && /[;\t]/.test(first)) {
    return fault(1, null, 'The columns are not parted by commas. Save it as CSV UTF-8 (comma delimited).');
  }
  try {
    const rows: unknown = parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
    // A line break within a cell is a spreadsheet's way to set a long text: here it is a space.
    return parsedTable.parse(rows).map((cells) => cells.map((cell) => cell.trim().replaceAll(/\s+/g, ' ')));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
    return fault(
      line,
      null,
      'The quotation marks do not fit together. Save it from the spreadsheet again, as CSV UTF-8.',
    );
  }
}

/** The rows that hold something, each cell under its heading. */
function linesOf(table: readonly string[][]): { lines: Line[]; faults: ScaleFault[] } {
  const filled = table
    .map((cells, at) => ({ row: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...body] = filled;
  if (!head) return { lines: [], faults: [fault(null, null, 'The file is empty.')] };
  const faults = headFaults(head.row, head.cells);
  if (faults.length > 0) return { lines: [], faults };
  if (body.length > mostRows) {
    const says = `There are ${body.length} rows of levels, and a scale has four levels, each in one row.`;
    return { lines: [], faults: [fault(null, null, says)] };
  }
  const places = head.cells.map((cell) => columnCalled(cell)?.id);
  const lines = body.map(({ row, cells }): Line => {
    cells.forEach((cell, at) => {
      if (cell !== '' && places[at] === undefined)
        faults.push(fault(row, null, `“${short(cell)}” stands under no heading.`));
    });
    const at = (id: ColumnId) => cells[places.indexOf(id)] ?? '';
    return {
      row,
      cells: {
        title: at('title'),
        version: at('version'),
        source: at('source'),
        code: at('code'),
        name: at('name'),
        opel: at('opel'),
        countsAs: at('countsAs'),
        means: at('means'),
        staff: at('staff'),
        others: at('others'),
      },
    };
  });
  return { lines, faults };
}

const columnCalled = (heading: string): Column | undefined =>
  scaleColumns.find((column) => column.title.toLowerCase() === heading.toLowerCase());
const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

function headFaults(row: number, cells: readonly string[]): ScaleFault[] {
  const found: ScaleFault[] = [];
  const seen = new Set<ColumnId>();
  for (const cell of cells) {
    if (cell === '') continue;
    const column = columnCalled(cell);
    if (!column) {
      const known = listed(scaleColumns.map((one) => one.title));
      found.push(fault(row, null, `“${short(cell)}” is no heading of such a file. They are ${known}.`));
    } else if (seen.has(column.id)) found.push(fault(row, column.title, 'This heading stands twice.'));
    else seen.add(column.id);
  }
  const missing = scaleColumns.filter((column) => column.needed && !seen.has(column.id)).map((column) => column.title);
  if (missing.length > 0) found.push(fault(row, null, `The first row has no heading ${listed(missing)}.`));
  return found;
}

/** The lines as a scale. What stands for all levels (scale, version, source) is said once or in each row alike. */
function contentOf(lines: readonly Line[]): ReadScale {
  const faults: ScaleFault[] = [];
  const [first] = lines;
  if (!first) return { ok: false, faults: [fault(null, null, 'There is a heading and no level under it.')] };
  for (const { row, cells } of lines.slice(1)) {
    for (const id of ['title', 'version', 'source'] as const) {
      if (cells[id] === '' || cells[id] === first.cells[id]) continue;
      const says = `“${short(cells[id])}” differs from row ${first.row}. One file holds one version of one scale.`;
      faults.push(fault(row, titleOf(id), says));
    }
  }
  const levels = lines.flatMap(({ row, cells }): LevelDefinition[] => {
    const [, digit] = /^(?:OPEL ?)?([1-4])$/i.exec(cells.opel) ?? [];
    const counts = level.safeParse(cells.countsAs.toLowerCase());
    if (digit === undefined) faults.push(fault(row, 'OPEL', notOneOf(cells.opel, '1, 2, 3 or 4')));
    if (!counts.success) faults.push(fault(row, 'Counts as', notOneOf(cells.countsAs, 'green, amber, red or black')));
    if (digit === undefined || !counts.success) return [];
    const { code, name, means, staff, others } = cells;
    return [{ code, name, opel: Number(digit), countsAs: counts.data, means, staff, others }];
  });
  if (faults.length > 0) return { ok: false, faults };
  const { title, version, source } = first.cells;
  const read = scaleContent.safeParse({ title, version, source, levels } satisfies ScaleContent);
  if (read.success) return { ok: true, scale: read.data };
  return { ok: false, faults: read.error.issues.map((issue) => faultOf(issue, lines)) };
}

const notOneOf = (cell: string, those: string): string =>
  cell === '' ? `Nothing stands here. Write ${those}.` : `“${short(cell)}” stands here. Write ${those}.`;

/** Where in the file a part of the scale stands that the schema refused. */
function faultOf(issue: z.core.$ZodIssue, lines: readonly Line[]): ScaleFault {
  const [part, at, field] = issue.path;
  const row = typeof at === 'number' ? lines[at]?.row : part === 'levels' ? null : lines[0]?.row;
  const column = typeof field === 'string' ? field : typeof part === 'string' ? part : '';
  return fault(row ?? null, titleOf(column), inWords(issue));
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return 'Nothing stands here.';
  if (issue.code === 'too_big') return `It is longer than ${issue.maximum} characters.`;
  // Where nothing needs to stand, only the words themselves can be wrong.
  if (issue.code === 'invalid_union') {
    const [inner] = issue.errors.flat().filter((one) => one.code !== 'invalid_value');
    if (inner) return inWords(inner);
  }
  return issue.message;
}
