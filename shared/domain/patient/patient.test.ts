import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateOfBirth } from './date-of-birth';
import { patientInitials, patientName, sameFamilyName } from './names';
import { checkDigit, formatNhsNumber, isTestNumber, readNhsNumber } from './nhs-number';

const number = '9990123454';

describe('NHS numbers', () => {
  it.each([
    ['as typed', '999 012 3454'],
    ['with dashes', '999-012-3454'],
    ['with non-breaking spaces', '999\u00a0012\u00a03454'],
    ['with a zero-width space and a mark', '\u200b999\u200e0123454\ufeff'],
    ['in full-width digits', '９９９０１２３４５４'],
    ['with thin spaces and an en dash', '999\u2009012\u20133454'],
  ])('are taken %s', (_, typed) => {
    expect(readNhsNumber(typed, 'tests-too')).toEqual({ is: 'complete', number });
  });

  it.each([
    ['999012345', 'too-few', 'One digit too few'],
    ['9990', 'too-few', 'Six digits too few'],
    ['99901234540', 'too-many', 'One digit too many'],
    ['9990123455', 'check-digit', 'The last digit does not fit: check it with the patient'],
    ['9991234567', 'check-digit', 'The last digit does not fit: check it with the patient'],
    ['0000000000', 'zeros', 'This is not a patient’s number. Ask for the NHS number'],
    ['QQ123456C', 'letters', 'Only the digits 0 to 9 belong here'],
    ['AB 12 34 56 C', 'national-insurance', 'This looks like a National Insurance number. Ask for the NHS number'],
    ['٩٩٩٠١٢٣٤٥٤', 'letters', 'Only the digits 0 to 9 belong here'],
    ['999O123454', 'letters', 'Only the digits 0 to 9 belong here'],
  ])('%s is wrong: %s', (typed, why, says) => {
    expect(readNhsNumber(typed, 'tests-too')).toEqual({ is: 'wrong', why, says });
  });

  it('takes a test number only where there are no patients', () => {
    expect(readNhsNumber('999 012 3454', 'tests-too')).toEqual({ is: 'complete', number });
    expect(readNhsNumber('999 012 3454', 'patients')).toMatchObject({ is: 'wrong', why: 'test-number' });
    expect(readNhsNumber('401 023 2137', 'patients')).toEqual({ is: 'complete', number: '4010232137' });
  });

  it('knows an empty field from a wrong one', () => {
    expect(readNhsNumber(' \u00a0', 'tests-too')).toEqual({ is: 'empty' });
  });

  it('finds every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000_000, max: 999_999_999 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        (nine, at, shift) => {
          const check = checkDigit(String(nine));
          fc.pre(check !== undefined);
          const right = `${nine}${check}`;
          expect(readNhsNumber(right, 'tests-too')).toEqual({ is: 'complete', number: right });
          const digit = (Number(right[at]) + shift) % 10;
          expect(readNhsNumber(`${right.slice(0, at)}${digit}${right.slice(at + 1)}`, 'tests-too').is).toBe('wrong');
          const swapped = `${right.slice(0, at)}${right.slice(at + 1, at + 2)}${right.slice(at, at + 1)}${right.slice(at + 2)}`;
          if (swapped !== right && at < 9) expect(readNhsNumber(swapped, 'tests-too').is).toBe('wrong');
        },
      ),
    );
  });

  it('is shown 3-3-4 and never split over lines', () => {
    expect(formatNhsNumber(number)).toBe('999\u00a0012\u00a03454');
    expect(isTestNumber(number)).toBe(true);
  });
});

describe('dates of birth', () => {
  const today = '2026-11-24';
  it.each([
    '14 3 1962',
    '14/3/1962',
    '14-Mar-1962',
    '14031962',
    '14 March 1962',
    '14.03.1962',
    '1962-03-14',
    '14th march 1962',
    '１４ ３ １９６２',
    '14mar 1962',
  ])('%s is understood', (typed) => {
    expect(readDateOfBirth(typed, today)).toEqual({ is: 'complete', date: '1962-03-14', shown: '14-Mar-1962' });
  });
  it.each([
    ['14/3/62', 'two-digit-year'],
    ['31 2 1980', 'impossible'],
    ['29 2 1900', 'impossible'],
    ['25 11 2026', 'future'],
    ['1 1 1752', 'too-old'],
    ['1 1 1890', 'too-old'],
    ['14 3', 'form'],
    ['14 3 196', 'form'],
    ['14 Foo 1962', 'form'],
    ['3 14 1962', 'impossible'],
    ['1 1 10000', 'form'],
  ])('%s is refused: %s', (typed, why) => {
    expect(readDateOfBirth(typed, today)).toMatchObject({ is: 'wrong', why });
  });
  it('takes today, and 29 February of a leap year', () => {
    expect(readDateOfBirth('24 11 2026', today).is).toBe('complete');
    expect(readDateOfBirth('29 2 2000', today).is).toBe('complete');
    expect(readDateOfBirth(' ', today)).toEqual({ is: 'empty' });
  });
});

describe('names', () => {
  it('are shown as the NHS CUI says', () => {
    expect(patientName({ familyName: 'Okafor', givenName: 'Grace' })).toBe('OKAFOR, Grace');
    expect(patientName({ familyName: 'Okafor', givenName: '' })).toBe('OKAFOR');
    expect(patientInitials({ familyName: 'Okafor', givenName: 'Grace' })).toBe('GO');
  });
  it('are compared without case, accents and apostrophes', () => {
    expect(sameFamilyName('Dr Siân O’Neill, MRCGP', 'ONEILL')).toBe(true);
    expect(sameFamilyName('Dr Zoë Núñez', 'Nunez')).toBe(true);
    expect(sameFamilyName('Priya Nair', 'Okafor')).toBe(false);
    expect(sameFamilyName('', '')).toBe(false);
  });
});
