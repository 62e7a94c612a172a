import { expect, it } from 'vitest';
import { grouped } from './grouped';
import type { Need } from './needs';

const request = (index: number, tone?: Need['tone']): Need => ({
  id: `request-${index}`,
  kind: 'decide',
  says: `Decide: number ${index}`,
  detail: '',
  since: `2026-11-24T09:0${index}:00.000Z`,
  place: { at: 'access-detail', id: `request-${index}` },
  ...(tone ? { tone } : {}),
});
const requests = (count: number) => Array.from({ length: count }, (_, index) => request(index));
const says = (needs: readonly Need[]) => grouped(needs).map((need) => need.says);

it('up to seven sentences of one kind stand for themselves', () => {
  expect(grouped(requests(7))).toEqual(requests(7));
});

it('eight are one sentence that opens their list, where the first of them stood', () => {
  const sign: Need = { ...request(9), id: 'sign', kind: 'sign', says: 'Read and sign' };
  const list = grouped([request(0, 'warn'), sign, ...requests(8).slice(1)]);
  expect(list).toEqual([
    {
      id: 'all-decide',
      says: '8 requests wait for your decision',
      detail: 'First: Decide: number 0.',
      since: '2026-11-24T09:00:00.000Z',
      place: { at: 'access' },
      tone: 'warn',
    },
    sign,
  ]);
});

it('nothing red is hidden: it stands for itself, and the others are counted beside it', () => {
  expect(says([request(9, 'bad'), ...requests(8)])).toEqual([
    'Decide: number 9',
    '8 more requests wait for your decision',
  ]);
  expect(says(Array.from({ length: 9 }, (_, index) => request(index, 'bad')))).toHaveLength(9);
});

it('sentences of no kind are never taken together', () => {
  const single = requests(9).map(({ kind: _kind, ...need }): Need => need);
  expect(grouped(single)).toHaveLength(9);
});
