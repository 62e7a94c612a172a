import { expect, test } from 'vitest';
import type { VaultPerson } from '../../../shared/ipc';
import { linesOf, practiceOf } from './practice-of';

const entry = (organisation: string, organisationName: string): VaultPerson => ({
  id: organisation,
  name: 'Kofi Mensah',
  detail: `${organisationName}, clinician, practice manager`,
  store: organisation,
  member: { person: 'kofi', organisation, organisationName },
});

test('two practices of one name are told apart on the lock screen by their codes', () => {
  const lines = linesOf([
    entry('A1', 'Hill, Dale & Partners'),
    entry('B2', 'Hill, Dale & Partners'),
    entry('C3', 'The Surgery'),
  ]);
  expect(lines.map((one) => one.detail)).toEqual([
    'Hill, Dale & Partners (A1), clinician, practice manager',
    'Hill, Dale & Partners (B2), clinician, practice manager',
    'The Surgery, clinician, practice manager',
  ]);
});

test('an entry says its practice whole, an old one as far as it can', () => {
  expect(practiceOf(entry('A1', 'Hill, Dale & Partners'))).toEqual({
    organisation: 'A1',
    name: 'Hill, Dale & Partners',
  });
  const { member: gone, ...old } = entry('C3', 'The Surgery');
  expect(gone?.organisation).toBe('C3');
  expect(practiceOf(old)).toEqual({ organisation: null, name: 'The Surgery' });
  expect(linesOf([old])).toEqual([old]);
});
