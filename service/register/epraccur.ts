import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { sha256Of } from '../../shared/evidence/hash';
import { organisation, type Organisation } from '../../shared/domain/organisation/model';
import { Explained } from '../explained';

/** Columns of ODS's `epraccur.csv`, counted from 0 (ODS's own specification counts from 1). */
const column = {
  code: 0,
  name: 1,
  address: [4, 5, 6, 7, 8],
  postcode: 9,
  opened: 10,
  closed: 11,
  status: 12,
  commissioner: 14,
  telephone: 17,
  prescribingSetting: 25,
} as const;
const columns = 27;
const statuses: Partial<Record<string, Organisation['status']>> = {
  A: 'active',
  C: 'closed',
  D: 'dormant',
  P: 'proposed',
};

export interface RegisterFile {
  /** SHA-256 of the bytes that were read. */
  sha256: string;
  organisations: Organisation[];
}

/**
 * Reads a whole `epraccur.csv`: 27 columns, quoted, no header; a BOM and mixed line ends do no harm.
 * @throws Explained for the first thing that is wrong, with its line: a register that is half right is not used
 */
export function readEpraccur(bytes: Uint8Array): RegisterFile {
  const organisations: Organisation[] = [];
  const lineOf = new Map<string, number>();
  for (const { fields, line } of records(textOf(bytes))) {
    const one = organisationIn(fields, line);
    const before = lineOf.get(one.code);
    if (before !== undefined) throw bad(line, `the code ${one.code} stands on line ${before} already.`);
    lineOf.set(one.code, line);
    organisations.push(one);
  }
  if (organisations.length === 0)
    throw new Explained('The file is empty. Nothing was changed. Download epraccur.csv from ODS again.');
  return { sha256: sha256Of(bytes), organisations };
}

const bad = (line: number, why: string) =>
  new Explained(`Line ${line} of the file: ${why} Nothing was changed. Correct the file, or download it again.`);

function textOf(bytes: Uint8Array): string {
  const [one, two] = bytes;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff) || bytes.subarray(0, 200).includes(0)) {
    throw new Explained(
      'The file is in UTF-16, as some spreadsheets save it. Nothing was changed. Save it as CSV UTF-8, or use the file from ODS as it is.',
    );
  }
  try {
    // It drops a BOM at the beginning.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Explained(
      'The file is not text in UTF-8. Nothing was changed. Use epraccur.csv from ODS as it is, unzipped.',
    );
  }
}

// With `info` the parser counts the lines, so that a quoted line break does not shift them.
const parsedRows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

function records(text: string): { fields: string[]; line: number }[] {
  try {
    const rows: unknown = parse(text, {
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      info: true,
    });
    return parsedRows.parse(rows).map(({ record, info }) => ({ fields: record, line: info.lines }));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    throw bad(line, 'the quotation marks do not fit together.');
  }
}

function organisationIn(fields: string[], line: number): Organisation {
  if (fields.length !== columns) throw bad(line, `there are ${fields.length} columns and should be ${columns}.`);
  const at = (place: number) => (fields[place] ?? '').trim();
  const status = statuses[at(column.status)];
  if (status === undefined) throw bad(line, `the status "${at(column.status)}" is none of A, C, D and P.`);
  const address = column.address.map(at).filter(Boolean);
  const parsed = organisation.safeParse({
    code: at(column.code),
    name: at(column.name),
    address,
    town: townOf(fields),
    postcode: at(column.postcode),
    telephone: at(column.telephone),
    openedOn: dateIn(at(column.opened), line, 'opening'),
    closedOn: dateIn(at(column.closed), line, 'closing'),
    status,
    commissioner: at(column.commissioner),
    prescribingSetting: at(column.prescribingSetting),
  } satisfies Organisation);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw bad(line, `the ${issue?.path.join(' ') ?? 'row'} is not right (${issue?.message ?? ''})`);
  }
  return parsed.data;
}

/**
 * The register has no column for the town. Counted in a real file of 14,303 rows: with five lines filled in it is the
 * fourth, nearly always else the third with the county after it; London, which has no county, may stand in the fourth.
 */
function townOf(fields: string[]): string {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = column.address.map((place) =>
    (fields[place] ?? '').trim(),
  );
  if (fifth !== '' || fourth === 'LONDON') return fourth;
  return third || (second !== '' && fourth !== '' ? second : fourth || second || first);
}

function dateIn(text: string, line: number, which: string): string | null {
  if (text === '') return null;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  const moment = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== date) {
    throw bad(line, `the ${which} date "${text}" is not a date (yyyymmdd).`);
  }
  return date;
}
