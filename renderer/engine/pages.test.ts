import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PageLayout, rowsPerPage } from './pages';
import { rowKey } from './row-key';

const keysFrom = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => rowKey('reference', 'organisation', `A${from + at}`));
const there = () => true;

describe('where rows lie', () => {
  test('new rows fill the last page and then begin another', () => {
    const layout = new PageLayout();
    expect([...layout.place(keysFrom(0, 1_200), there)]).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((page) => [...layout.rowsOf(page)].length)).toEqual([500, 500, 200]);
  });

  test('a change is written to the one page that has the row', () => {
    const layout = new PageLayout();
    layout.place(keysFrom(0, 1_200), there);
    expect([...layout.place(keysFrom(600, 1), there)]).toEqual([1]);
  });

  test('what was read from disk keeps its page number, also when a page before it is missing', () => {
    const layout = new PageLayout();
    layout.learn(2, keysFrom(0, 500));
    expect(layout.count).toBe(3);
    expect([...layout.place(keysFrom(3, 1), there)]).toEqual([2]);
  });

  test('a removed row leaves its page; one that was never there needs none', () => {
    const layout = new PageLayout();
    const [gone = '', ...rest] = keysFrom(0, 3);
    layout.place([gone, ...rest], there);
    expect([...layout.place([gone], () => false)]).toEqual([0]);
    expect([...layout.rowsOf(0)]).toEqual(rest);
    expect([...layout.place(['reference\norganisation\nnever'], () => false)]).toEqual([]);
  });

  test('after any history the pages hold exactly the rows that exist, each once, and what changed was named to be written', () => {
    const step = fc.array(fc.record({ row: fc.integer({ min: 0, max: 1_400 }), removed: fc.boolean() }), {
      maxLength: 800,
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const layout = new PageLayout();
        const exist = new Set<string>();
        /** What a disk would hold, had only the pages that were named been written. */
        const disk = new Map<number, string[]>();
        for (const changes of steps) {
          const touched = new Set<string>();
          for (const { row, removed } of changes) {
            const [key = ''] = keysFrom(row, 1);
            touched.add(key);
            if (removed) exist.delete(key);
            else exist.add(key);
          }
          for (const page of layout.place(touched, (key) => exist.has(key))) disk.set(page, [...layout.rowsOf(page)]);
          expect([...disk.values()].flat().sort()).toEqual([...exist].sort());
          for (const rows of disk.values()) expect(rows.length).toBeLessThanOrEqual(rowsPerPage);
        }
      }),
      { numRuns: 60 },
    );
  });
});
