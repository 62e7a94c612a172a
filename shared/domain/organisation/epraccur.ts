import { organisation, type Organisation } from './model';

/** A row of `epraccur.csv` that is not an organisation, with its line (from 1) and why, in words for an administrator. */
export interface UnreadRow {
  line: number;
  reason: string;
}

const columns = 27;
const statuses = { A: 'active', C: 'closed', D: 'dormant', P: 'proposed' } as const;
const isStatus = (text: string): text is keyof typeof statuses => Object.hasOwn(statuses, text);

/** `20190731` to `2019-07-31`; null when empty; undefined when it is no date. */
function dayOf(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim());
  return match ? `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}` : undefined;
}

const keptUpper = new Set([
  'NHS',
  'GP',
  'GPS',
  'UK',
  'PMS',
  'APMS',
  'GMS',
  'PCT',
  'PCN',
  'CCG',
  'ICB',
  'II',
  'III',
  'IV',
  'MC',
  'HC',
  'CIC',
  'OOH',
  'HMP',
  'RAF',
  'ST1',
]);
const keptLower = new Set(['and', 'of', 'the', 'upon', 'on', 'in', 'at', 'le', 'by', 'with', 'under', 'near', 'for']);

/** The register's capitals as people write them: `CASTLE MEDICAL GROUP` to `Castle Medical Group`, `ST.JOHN’S` to `St.John’s`. */
export function titleCase(text: string): string {
  let first = true;
  return text.trim().replaceAll(/[\p{L}\p{M}’']+/gu, (word) => {
    const lower = word.toLocaleLowerCase('en-GB');
    const begins = first;
    first = false;
    if (keptUpper.has(word.toUpperCase())) return word.toUpperCase();
    if (!begins && keptLower.has(lower)) return lower;
    const capital = lower.charAt(0).toLocaleUpperCase('en-GB') + lower.slice(1);
    return capital.replace(
      /^(O’|O'|Mc)(\p{L})/u,
      (_, start: string, letter: string) => start + letter.toLocaleUpperCase('en-GB'),
    );
  });
}

const counties = new Set(
  (
    'AVON BEDFORDSHIRE BERKSHIRE BUCKINGHAMSHIRE CAMBRIDGESHIRE CHESHIRE CLEVELAND CORNWALL CUMBRIA DERBYSHIRE DEVON DORSET DURHAM ' +
    'ESSEX GLOUCESTERSHIRE HAMPSHIRE HEREFORDSHIRE HERTFORDSHIRE HUMBERSIDE KENT LANCASHIRE LEICESTERSHIRE LINCOLNSHIRE MERSEYSIDE ' +
    'MIDDLESEX NORFOLK NORTHAMPTONSHIRE NORTHUMBERLAND NOTTINGHAMSHIRE OXFORDSHIRE RUTLAND SHROPSHIRE SOMERSET STAFFORDSHIRE SUFFOLK ' +
    'SURREY SUSSEX WARWICKSHIRE WILTSHIRE WORCESTERSHIRE YORKSHIRE GWENT POWYS GWYNEDD DYFED CLWYD'
  ).split(' '),
);
const isCounty = (text: string): boolean => {
  const words = text
    .toUpperCase()
    .replaceAll(/[^A-Z ]/g, ' ')
    .trim()
    .split(/\s+/);
  return (
    (words.some((word) => counties.has(word)) &&
      words.every((word) => counties.has(word) || /^(EAST|WEST|NORTH|SOUTH|COUNTY|CO|ISLE|OF|WIGHT)$/.test(word))) ||
    ['WEST MIDLANDS', 'TYNE AND WEAR', 'ISLE OF WIGHT', 'GREATER MANCHESTER', 'COUNTY DURHAM'].includes(words.join(' '))
  );
};

/** The town: the last address line that is not a county and holds no number, in title case. A guess, since the register does not say. */
export function townOf(address: readonly string[]): string {
  const lines = address
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const candidates = lines.slice(1).filter((one) => !isCounty(one) && !/\d/.test(one));
  return titleCase(candidates.at(-1) ?? lines.at(-1) ?? '');
}

/**
 * One row of the ODS file `epraccur.csv` (27 columns, no header) as an organisation, or why it is none.
 * @param row the row's cells, as a CSV reader gives them
 * @param line its line in the file, from 1, for the report
 */
export function readEpraccurRow(row: readonly string[], line: number): { organisation: Organisation } | UnreadRow {
  if (row.length < columns) return { line, reason: `It has ${row.length} columns, not ${columns}.` };
  const cell = (column: number): string => (row[column - 1] ?? '').trim();
  const status = cell(13);
  if (!isStatus(status)) return { line, reason: `Its status is “${status}”, not A, C, D or P.` };
  const openedOn = dayOf(cell(11));
  const closedOn = dayOf(cell(12));
  if (openedOn === undefined || closedOn === undefined)
    return { line, reason: 'Its opening or closing date is not of the form yyyymmdd.' };
  const address = [5, 6, 7, 8, 9].map(cell).filter((one) => one !== '');
  const parsed = organisation.safeParse({
    code: cell(1).replace(/^\uFEFF/, ''),
    name: titleCase(cell(2)),
    address: address.map(titleCase),
    town: townOf(address),
    postcode: cell(10),
    telephone: cell(18),
    openedOn,
    closedOn,
    status: statuses[status],
    commissioner: cell(15),
    prescribingSetting: cell(26),
  });
  if (parsed.success) return { organisation: parsed.data };
  const [issue] = parsed.error.issues;
  return { line, reason: `Its ${String(issue?.path[0] ?? 'content')} does not fit: ${issue?.message ?? ''}` };
}
