import { expect, it } from 'vitest';
import { MemoryRows } from './memory-rows';
import { harbourView, larkfield } from './testing/practices';

it('lays unsent changes over confirmed rows without touching them', async () => {
  const base = MemoryRows.empty();
  base.apply(
    'reference',
    [
      { kind: 'organisation', id: 'A', value: larkfield },
      { kind: 'organisation', id: 'B', value: harbourView },
    ],
    3,
  );
  const over = MemoryRows.over(base);
  over.apply('reference', [
    { kind: 'organisation', id: 'A', value: null },
    { kind: 'organisation', id: 'C', value: larkfield },
  ]);
  expect(over.rows('reference', 'organisation').map((row) => [row.id, row.version])).toEqual([
    ['B', 3],
    ['C', 0],
  ]);
  expect(await over.get('reference', 'organisation', 'A')).toBeUndefined();
  expect(await base.get('reference', 'organisation', 'A')).toEqual(larkfield);
  expect(base.rows('reference', 'organisation').map((row) => row.id)).toEqual(['A', 'B']);
  base.forget('reference');
  expect(over.rows('reference', 'organisation').map((row) => row.id)).toEqual(['C']);
});
