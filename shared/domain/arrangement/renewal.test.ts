import { expect, it } from 'vitest';
import { signedWorld, arrangementOfTest } from '../testing/signed';
import { ids } from '../testing/practices';
import { isRenewed, renewalStage, succeeds } from './renewal';

it('asks for renewal 60, 30 and 7 days before the end, and not after it', async () => {
  const one = (await (await signedWorld()).rows.get(arrangementOfTest, 'arrangement', ids.arrangement))!;
  expect(one.terms.until).toBe('2027-03-31');
  expect(renewalStage(one, '2027-01-29')).toBeUndefined();
  expect(renewalStage(one, '2027-01-30')).toEqual({ stage: 60, since: '2027-01-30' });
  expect(renewalStage(one, '2027-03-01')?.stage).toBe(30);
  expect(renewalStage(one, '2027-03-24')?.stage).toBe(7);
  expect(renewalStage(one, '2027-03-31')?.stage).toBe(7);
  expect(renewalStage(one, '2027-04-01')).toBeUndefined();
});

it('knows what goes on where one ends', async () => {
  const one = (await (await signedWorld()).rows.get(arrangementOfTest, 'arrangement', ids.arrangement))!;
  const next = { ...one, id: ids.unknown, terms: { ...one.terms, from: '2027-04-01', until: '2028-03-31' } };
  expect(succeeds(next, one)).toBe(true);
  expect(succeeds(one, next)).toBe(false);
  expect(isRenewed(one, [one])).toBe(false);
  expect(isRenewed(one, [one, next])).toBe(true);
  expect(
    isRenewed(one, [{ ...next, state: { is: 'withdrawn', by: one.proposedBy, at: one.proposedAt, reason: 'No.' } }]),
  ).toBe(false);
});
