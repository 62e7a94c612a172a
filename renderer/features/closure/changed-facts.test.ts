import { expect, it } from 'vitest';
import type { ClosureFacts } from '../../../shared/domain/closure/model';
import { differing } from './changed-facts';

const before: ClosureFacts = {
  from: '2026-11-24T08:00:00.000Z',
  until: null,
  extent: 'full',
  reason: 'No heating',
  cover: ['Z99002', 'Z99003'],
};

it('says only what differs; the order of the buddies is no difference', () => {
  expect(differing(before, { ...before, cover: ['Z99003', 'Z99002'] })).toEqual({});
  expect(differing(before, { ...before, cover: ['Z99002', 'Z99004'] })).toEqual({ cover: ['Z99002', 'Z99004'] });
  expect(differing(before, { ...before, until: '2026-11-24T12:00:00.000Z', cause: 'premises' })).toEqual({
    until: '2026-11-24T12:00:00.000Z',
    cause: 'premises',
  });
  const ends = { ...before, until: '2026-11-24T12:00:00.000Z' };
  expect(differing(ends, before)).toEqual({ until: null });
});
