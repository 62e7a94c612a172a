import { describe, expect, it } from 'vitest';
import { ids, people } from '../testing/practices';
import type { ReviewProcedure, ReviewSample } from './model';
import { proposedTerms } from './model';
import { nextPeriod, procedureFor, procedureInForce } from './period';
import { seedOf } from './seed';

const procedure = (version: number, at: string, different: Partial<ReviewProcedure> = {}): ReviewProcedure => ({
  ...proposedTerms,
  officers: [],
  id: ids.access.replace(/.$/, String(version)),
  version,
  at: `${at}T09:00:00.000Z`,
  by: people.larkfieldPrivacy,
  receivedAt: null,
  ...different,
});
const sample = (from: string, until: string): ReviewSample => ({
  id: ids.closure,
  procedure: ids.access,
  procedureVersion: 1,
  from,
  until,
  seed: 'a'.repeat(64),
  population: [],
  drawn: [],
  at: `${until}T18:00:00.000Z`,
  by: people.larkfieldPrivacy,
  receivedAt: null,
});
const first = procedure(1, '2026-11-02');

describe('the period that is drawn next', () => {
  it('is none without a procedure', () => {
    expect(nextPeriod([], [], '2026-10-01', '2026-11-24')).toBeUndefined();
  });
  it('begins, the first time, with the first access, and ends on the day that the procedure was set', () => {
    expect(nextPeriod([first], [], '2026-10-05', '2026-11-02')).toEqual({
      from: '2026-10-05',
      until: '2026-11-02',
      due: true,
    });
    expect(nextPeriod([first], [], undefined, '2026-11-02')).toEqual({
      from: '2026-11-02',
      until: '2026-11-02',
      due: true,
    });
  });
  it.each([
    ['weekly', '2026-11-09'],
    ['fortnightly', '2026-11-16'],
    ['monthly', '2026-11-30'],
  ] as const)('%s follows the one before and is due when it is over', (rhythm, until) => {
    const set = [{ ...first, rhythm }];
    const done = [sample('2026-10-05', '2026-11-02')];
    expect(nextPeriod(set, done, undefined, until)).toEqual({ from: '2026-11-03', until, due: false });
    expect(
      nextPeriod(set, done, undefined, until.replace(/\d\d$/, (day) => String(Number(day) + 1)).replace('-31', '-30')),
    ).toMatchObject({
      from: '2026-11-03',
    });
  });
  it('what nobody drew in time is drawn together, up to the last whole period', () => {
    expect(nextPeriod([first], [sample('2026-10-05', '2026-11-02')], undefined, '2026-11-25')).toEqual({
      from: '2026-11-03',
      until: '2026-11-23',
      due: true,
    });
  });
});

describe('which version holds', () => {
  const second = procedure(2, '2026-11-12', { share: 1 });
  it('now: the last; for a period: the one that held when it began', () => {
    expect(procedureInForce([second, first])?.version).toBe(2);
    expect(procedureFor([second, first], '2026-11-10')?.version).toBe(1);
    expect(procedureFor([second, first], '2026-11-12')?.version).toBe(2);
    expect(procedureFor([second, first], '2026-10-01')?.version).toBe(1);
  });
});

describe('the seed', () => {
  const period = { from: '2026-11-03', until: '2026-11-09' };
  it('follows from the sample before, or from the first procedure, and the period: nothing else', () => {
    const before = sample('2026-10-05', '2026-11-02');
    expect(seedOf(before, first, period)).toBe(seedOf({ ...before, drawn: [] }, procedure(1, '2026-01-01'), period));
    expect(seedOf(before, first, period)).not.toBe(seedOf({ ...before, seed: 'b'.repeat(64) }, first, period));
    expect(seedOf(before, first, period)).not.toBe(seedOf(before, first, { ...period, until: '2026-11-10' }));
    expect(seedOf(undefined, first, period)).not.toBe(seedOf(undefined, procedure(2, '2026-11-02'), period));
  });
});
