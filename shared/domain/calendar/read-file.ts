import { z } from 'zod';
import { sha256Of } from '../../evidence/hash';
import type { Rejection } from '../../protocol/sync';
import { plainIssue } from '../plain-issue';
import { refusesDays } from './check-days';
import { bankHoliday, bankHolidayDays, type BankHoliday } from './model';

/** In bytes. The official file of all divisions has about 40,000. */
export const largestHolidayFile = 1_000_000;

/** A list as it was read from a file, not yet imported. */
export interface HolidayFile {
  /** SHA-256 of the file. */
  file: string;
  days: BankHoliday[];
}

type Answer = { ok: true; value: HolidayFile } | { ok: false; rejection: Rejection };

const refuse = (code: string, says: string, next: string, field = 'file'): { ok: false; rejection: Rejection } => ({
  ok: false,
  rejection: { code: `bankHolidays.${code}`, says, next, field },
});
const official = 'Take bank-holidays.json from gov.uk/bank-holidays. Nothing was changed.';

const division = z.object({ division: z.string(), events: z.array(z.unknown()) });
/** The official file has all divisions by name; gov.uk also gives each alone. */
const wholeFile = z.union([z.object({ 'england-and-wales': division }), division]);
const named = z.object({ title: z.string() });
/** "Substitute day" stands in a note of its own. */
const event = bankHoliday.extend({ notes: z.string().max(100).default('') });

/**
 * Reads gov.uk's `bank-holidays.json`, England and Wales. What does not fit is refused with the entry at fault. A calendar
 * file (.ics) is not taken: it does not say for which part of the kingdom it is.
 */
export function readHolidayFile(bytes: Uint8Array): Answer {
  if (bytes.length === 0) return refuse('empty', 'The file is empty.', official);
  if (bytes.length > largestHolidayFile)
    return refuse(
      'large',
      `The file has ${Math.ceil(bytes.length / 1000)} kB, far more than the official list.`,
      official,
    );
  const content = contentOf(bytes);
  if ('rejection' in content) return content;
  const whole = wholeFile.safeParse(content.value);
  if (!whole.success)
    return refuse('shape', 'The file has no list of bank holidays for England and Wales in it.', official);
  const part = 'england-and-wales' in whole.data ? whole.data['england-and-wales'] : whole.data;
  if (part.division !== 'england-and-wales')
    return refuse(
      'division',
      `The list is for ${part.division.slice(0, 40)}, and practices here follow England and Wales.`,
      official,
    );
  const days: BankHoliday[] = [];
  for (const [at, entry] of part.events.entries()) {
    const read = event.safeParse(entry);
    if (!read.success) {
      const { says, field } = plainIssue(read.error);
      const title = named.safeParse(entry);
      const name = title.success ? `, “${title.data.title.slice(0, 60)}”,` : '';
      const what = field === 'date' ? 'has no date that exists' : `does not fit${field ? ` at ${field}` : ''}: ${says}`;
      return refuse('entry', `Entry ${at + 1}${name} ${what.replace(/\.?$/, '.')}`, official, `days.${String(at)}`);
    }
    const { date, title, notes } = read.data;
    days.push({ date, title: notes.trim() === '' ? title : `${title} (${lowerFirst(notes.trim())})` });
  }
  const checked = bankHolidayDays.safeParse(days);
  if (!checked.success)
    return refuse('count', `The list has ${days.length} entries, which cannot be the official one.`, official);
  const refused = refusesDays(checked.data);
  return refused ? { ok: false, rejection: refused } : { ok: true, value: { file: sha256Of(bytes), days } };
}

function contentOf(bytes: Uint8Array): { value: unknown } | { ok: false; rejection: Rejection } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('encoding', 'The file is no text in UTF-8.', official);
  }
  if (text.startsWith('BEGIN:VCALENDAR'))
    return refuse(
      'calendar',
      'This is a calendar file, which does not say for which part of the kingdom it is.',
      official,
    );
  try {
    return { value: JSON.parse(text) };
  } catch {
    return refuse('json', 'The file is not the official list: it cannot be read as JSON.', official);
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
