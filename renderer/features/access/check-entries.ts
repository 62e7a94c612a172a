import { checkReason } from '../../../shared/domain/access/reason';
import { dayMonthYear, weekdayName } from '../../../shared/domain/dates';
import { readDateOfBirth } from '../../../shared/domain/patient/date-of-birth';
import { patient as patientSchema } from '../../../shared/domain/patient/model';
import { readNhsNumber } from '../../../shared/domain/patient/nhs-number';
import type { CheckedRequest } from './perform-request';
import type { RequestEntries } from './unfinished-request';

/** The questions of the form. */
export type EntryName = keyof RequestEntries;

/** What the form says about the answers so far. */
export interface CheckedEntries {
  /** What is missing or wrong, and what to do. Said on leaving the question and on going on. */
  errors: Partial<Record<EntryName, string>>;
  /** What was understood, said as it is typed. */
  good: Partial<Record<EntryName, string>>;
  /** Wrong whatever is typed next, so it is said while typing and not only on leaving. */
  wrongAlready: Partial<Record<EntryName, string>>;
  /** All answers, when nothing is missing. */
  request: CheckedRequest | undefined;
}

/**
 * Checks the answers by the domain's rules.
 * @param today date in England
 * @param whose whether test numbers are taken, as only the demonstration does
 */
export function checkEntries(entries: RequestEntries, today: string, whose: 'patients' | 'tests-too'): CheckedEntries {
  const errors: CheckedEntries['errors'] = {};
  const good: CheckedEntries['good'] = {};
  const wrongAlready: CheckedEntries['wrongAlready'] = {};

  const number = readNhsNumber(entries.nhsNumber, whose);
  if (number.is === 'complete') good.nhsNumber = 'complete';
  else errors.nhsNumber = number.is === 'empty' ? 'Type or paste the NHS number' : number.says;
  if (number.is === 'wrong' && number.why !== 'too-few') wrongAlready.nhsNumber = number.says;

  const born = readDateOfBirth(entries.dateOfBirth, today);
  if (born.is === 'complete') good.dateOfBirth = `${weekdayName(born.date)} ${dayMonthYear(born.date)}`;
  else errors.dateOfBirth = born.is === 'empty' ? 'Ask for the date of birth' : born.says;

  const familyName = patientSchema.shape.familyName.safeParse(entries.familyName);
  if (!familyName.success) {
    errors.familyName =
      entries.familyName.trim() === '' ? 'Ask for the family name' : 'Type the name again: at most 80 letters';
  }
  const givenName = patientSchema.shape.givenName.safeParse(entries.givenName.trim());
  if (!givenName.success) errors.givenName = 'Type the name again: at most 80 letters';

  const { home, purpose, basis, urgency, relationship } = entries;
  if (home === null) errors.home = 'Choose the practice where the patient is registered';
  if (purpose === null) errors.purpose = 'Choose what it is for';
  if (basis === null) errors.basis = 'Choose the basis';
  if (relationship === null) errors.relationship = 'Say whether you know the patient';
  const reason = checkReason(entries.reason);
  if (reason) errors.reason = `${reason.says} ${reason.next}`;

  const complete =
    number.is === 'complete' && born.is === 'complete' && familyName.success && givenName.success && !reason;
  const chosen = home !== null && purpose !== null && basis !== null && relationship !== null;
  return {
    errors,
    good,
    wrongAlready,
    request:
      complete && chosen
        ? {
            patient: {
              nhsNumber: number.number,
              familyName: familyName.data,
              givenName: givenName.data,
              dateOfBirth: born.date,
            },
            home: home.code,
            purpose,
            basis,
            urgency,
            relationship,
            reason: entries.reason.trim(),
          }
        : undefined,
  };
}
