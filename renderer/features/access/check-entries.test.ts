import { describe, expect, it } from 'vitest';
import { checkEntries } from './check-entries';
import { usualEntries, type RequestEntries } from './unfinished-request';

const today = '2026-11-24';
const complete: RequestEntries = {
  ...usualEntries,
  nhsNumber: '999 012 3454',
  familyName: 'Okafor',
  givenName: 'Grace',
  dateOfBirth: '14 3 1962',
  home: { code: 'Z99001', name: 'Larkfield Surgery', town: 'Larkfield' },
  purpose: 'medication',
  relationship: 'none',
  reason: 'Out of inhaler, Larkfield closed, pharmacy waiting',
};

describe('checkEntries', () => {
  it('takes a pasted NHS number with spaces of any kind', () => {
    expect(
      checkEntries({ ...complete, nhsNumber: ' 999\u00a0012 3454 ' }, today, 'tests-too').request?.patient.nhsNumber,
    ).toBe('9990123454');
  });

  it('says at once that the last digit does not fit, but waits with what is only unfinished', () => {
    expect(checkEntries({ ...complete, nhsNumber: '9990123455' }, today, 'tests-too').wrongAlready.nhsNumber).toContain(
      'last digit',
    );
    const unfinished = checkEntries({ ...complete, nhsNumber: '99901' }, today, 'tests-too');
    expect(unfinished.wrongAlready.nhsNumber).toBeUndefined();
    expect(unfinished.errors.nhsNumber).toBe('Five digits too few');
  });

  it('refuses a test number where there are patients, as soon as it is whole', () => {
    const { wrongAlready, request } = checkEntries(complete, today, 'patients');
    expect(wrongAlready.nhsNumber).toContain('are for tests');
    expect(request).toBeUndefined();
  });

  it('asks for everything that has no preset, whether the person knows the patient above all', () => {
    const { errors, request } = checkEntries(usualEntries, today, 'tests-too');
    expect(Object.keys(errors).sort()).toEqual(
      ['dateOfBirth', 'familyName', 'home', 'nhsNumber', 'purpose', 'reason', 'relationship'].sort(),
    );
    expect(request).toBeUndefined();
  });

  it('hands on what was understood, not what was typed', () => {
    expect(checkEntries(complete, today, 'tests-too')).toMatchObject({
      errors: {},
      good: { nhsNumber: 'complete', dateOfBirth: 'Wednesday 14 March 1962' },
      request: { patient: { dateOfBirth: '1962-03-14' }, home: 'Z99001', basis: 'direct-care', urgency: 'now' },
    });
  });
});
