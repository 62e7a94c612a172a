import { capitalised } from '../words';
import { plain } from './clean';

/** What is right or wrong with what was typed, so that the screen can say which way. `says` is a sentence without a full stop, for beside the field. */
export type NhsNumberVerdict =
  | { is: 'complete'; number: string }
  | { is: 'empty' }
  | {
      is: 'wrong';
      why: 'letters' | 'too-few' | 'too-many' | 'national-insurance' | 'check-digit' | 'zeros' | 'test-number';
      says: string;
    };

const wrong = (why: Extract<NhsNumberVerdict, { is: 'wrong' }>['why'], says: string): NhsNumberVerdict => ({
  is: 'wrong',
  why,
  says,
});

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const digits = (count: number): string =>
  capitalised(`${counts[count] ?? String(count)} ${count === 1 ? 'digit' : 'digits'}`);

const nationalInsurance = /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?$/i;

/**
 * Reads an NHS number as typed, pasted or scanned: spaces, dashes, dots, invisible characters and full-width digits are taken.
 * Ten digits, the last a modulus-11 check digit (NHS Data Dictionary); all zeros pass the check and are refused.
 * @param whose `patients`: a test number is refused, since it would name nobody; `tests-too`: the demonstration knows no others
 */
export function readNhsNumber(typed: string, whose: 'patients' | 'tests-too'): NhsNumberVerdict {
  const text = plain(typed).replaceAll(/[\s\p{Pd}.]/gu, '');
  if (text === '') return { is: 'empty' };
  if (nationalInsurance.test(text))
    return wrong('national-insurance', 'This looks like a National Insurance number. Ask for the NHS number');
  if (!/^[0-9]+$/.test(text)) return wrong('letters', 'Only the digits 0 to 9 belong here');
  if (text.length < 10) return wrong('too-few', `${digits(10 - text.length)} too few`);
  if (text.length > 10) return wrong('too-many', `${digits(text.length - 10)} too many`);
  if (/^0+$/.test(text)) return wrong('zeros', 'This is not a patient’s number. Ask for the NHS number');
  if (checkDigit(text.slice(0, 9)) !== Number(text[9]))
    return wrong('check-digit', 'The last digit does not fit: check it with the patient');
  if (whose === 'patients' && isTestNumber(text))
    return wrong('test-number', 'Numbers that begin with 9 are for tests, not for patients. Ask for the NHS number');
  return { is: 'complete', number: text };
}

/** The tenth digit that nine digits need: weights 10 to 2, modulus 11; undefined when there is none (the nine are never issued). */
export function checkDigit(nine: string): number | undefined {
  const sum = Array.from(nine.slice(0, 9)).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : check;
}

/** Numbers beginning with 9 are test numbers: for the demonstration, not for patients. */
export const isTestNumber = (number: string): boolean => number.startsWith('9');

/** 3-3-4 with non-breaking spaces, so that it is never split over two lines. */
export const formatNhsNumber = (number: string): string =>
  `${number.slice(0, 3)}\u00a0${number.slice(3, 6)}\u00a0${number.slice(6)}`;
