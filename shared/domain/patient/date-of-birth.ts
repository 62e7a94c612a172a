import { addYears, differenceInYears, isValid } from 'date-fns';
import { clinicalDate } from '../dates';
import { plain } from './clean';

/** What was typed as a date of birth. `says` is a sentence without a full stop, for beside the field. */
export type DateOfBirthVerdict =
  | { is: 'complete'; date: string; shown: string }
  | { is: 'empty' }
  | { is: 'wrong'; why: 'form' | 'two-digit-year' | 'impossible' | 'future' | 'too-old'; says: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const oldest = 130;

const wrong = (why: Extract<DateOfBirthVerdict, { is: 'wrong' }>['why'], says: string): DateOfBirthVerdict => ({
  is: 'wrong',
  why,
  says,
});

/**
 * Reads a date of birth: "14 3 1962", "14/3/1962", "14-Mar-1962", "14 March 1962", "14031962", "1962-03-14".
 * Day before month always. A year of two digits is refused: it could be two people.
 * @param today calendar date in England
 */
export function readDateOfBirth(typed: string, today: string): DateOfBirthVerdict {
  const text = plain(typed).toLowerCase();
  if (text === '') return { is: 'empty' };
  const parts = split(text);
  if (!parts) return wrong('form', 'Write day, month and year, such as 14 3 1962');
  const { day, year } = parts;
  const month = /^\d+$/.test(parts.month) ? Number(parts.month) : monthNamed(parts.month);
  if (year.length === 2) return wrong('two-digit-year', `Write the year with four digits: 19${year} or 20${year}`);
  if (year.length !== 4 || month === undefined) return wrong('form', 'Write day, month and year, such as 14 3 1962');
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T12:00:00Z`);
  // Date rolls 31 February over into March; only a date that comes back as itself exists.
  if (!isValid(read) || read.toISOString().slice(0, 10) !== date)
    return wrong('impossible', 'There is no such day: check it with the patient');
  if (date > today) return wrong('future', 'This day has not come yet: check it with the patient');
  if (addYears(read, oldest) < new Date(`${today}T12:00:00Z`))
    return wrong('too-old', `That would be more than ${oldest} years ago: check it with the patient`);
  return { is: 'complete', date, shown: clinicalDate(date) };
}

function split(text: string): { day: string; month: string; year: string } | undefined {
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' };
  const match =
    packed ?? /^(\d{1,2})(?:st|nd|rd|th)?[\s/.,\p{Pd}]*(\d{1,2}|\p{L}{3,9})[\s/.,\p{Pd}]+(\d{1,4})$/u.exec(text);
  return match ? { day: match[1] ?? '', month: match[2] ?? '', year: match[3] ?? '' } : undefined;
}

const fullNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function monthNamed(name: string): number | undefined {
  const at = months.indexOf(name.slice(0, 3));
  return at >= 0 && (fullNames[at] ?? '').startsWith(name) ? at + 1 : name === 'sept' ? 9 : undefined;
}

/** Full years of age on a day. */
export const ageOn = (dateOfBirth: string, today: string): number =>
  differenceInYears(new Date(`${today}T12:00:00Z`), new Date(`${dateOfBirth}T12:00:00Z`));
