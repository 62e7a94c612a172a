import { describe, expect, it } from 'vitest';
import { closure, closureAnswer } from '../../../shared/domain/closure/model';
import { stateOf } from './state';

const by = {
  person: crypto.randomUUID(),
  name: 'Anne Cole',
  organisation: 'Z99001',
  roles: ['practice-manager' as const],
};
const one = closure.parse({
  id: crypto.randomUUID(),
  organisation: 'Z99001',
  planned: false,
  from: '2026-11-24T07:40:00.000Z',
  until: null,
  extent: 'full',
  reason: 'Burst pipe',
  cover: ['Z99002'],
  declaredAt: '2026-11-24T07:40:00.000Z',
  declaredBy: by,
  reopened: null,
});
const answer = closureAnswer.parse({
  closure: one.id,
  organisation: 'Z99002',
  capacity: 'urgent-only',
  note: '',
  at: one.from,
  by,
  receivedAt: null,
});
const clock = (at: string) => at.slice(11, 16);
const state = (closures: (typeof one)[], now = '2026-11-24T10:47:00.000Z') =>
  stateOf('Z99001', { closures, answers: [answer], now }, clock, () => 'Harbour View');

describe('how a practice stands', () => {
  it('is closed, since when, and who takes its patients', () => {
    expect(state([one])).toEqual({
      says: 'Closed since 07:40',
      detail: 'Everything. Harbour View takes urgent care only',
      closed: true,
    });
  });

  it('is open before, after, and when another practice is closed', () => {
    expect(state([one], '2026-11-24T07:00:00.000Z')).toEqual({ says: 'Open', detail: 'Closes 07:40', closed: false });
    expect(state([{ ...one, reopened: { at: '2026-11-24T09:00:00.000Z', by, note: '' } }]).says).toBe('Open');
    expect(state([{ ...one, organisation: 'Z99009' }]).says).toBe('Open');
  });
});
