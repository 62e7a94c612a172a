import { expect, it } from 'vitest';
import { beginningFor } from './beginnings';

const begins = (...roles: Parameters<typeof beginningFor>[0]) => {
  const { says, starts } = beginningFor(roles);
  return [says, ...starts.map(({ does }) => does)];
};

it('each role reads what does not wait, and begins with its own work', () => {
  expect(begins('receptionist')).toEqual([
    'Nothing waits for you: no open record or answer.',
    'Request access to a record',
    'Find where a patient goes now',
  ]);
  expect(begins('registration-authority')).toEqual([
    'Nothing waits for you: no registration.',
    'Look at the registrations',
  ]);
});

it('several roles read one line, and begin with one thing of each', () => {
  expect(begins('clinician', 'caldicott-guardian')).toEqual([
    'Nothing waits for you: no open record, request to decide, signature, review or incident.',
    'Request access to a record',
    'Look at the reviews',
  ]);
  expect(begins('privacy-officer', 'caldicott-guardian')).toEqual([
    'Nothing waits for you: no review, incident or signature.',
    'Look at the reviews',
    'Look at the reports',
  ]);
});
