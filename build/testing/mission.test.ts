/** docs/mission.md may name only tests that there are, and must leave out no point. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { notShown, passedIn, points, rowsIn, titlesIn } from './mission.mjs';

const top = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(top, file), 'utf8');
const table = (...rows: string[]) =>
  ['| Point | What | File | Test |', '| --- | --- | --- | --- |', ...rows].join('\n');

describe('The table of the mission', () => {
  const rows = rowsIn(read('docs/mission.md'));

  it.each(rows)('$point: $capability', ({ point, file, title }) => {
    expect(points).toContain(point);
    expect(existsSync(path.join(top, file))).toBe(true);
    expect(titlesIn(read(file))).toContain(title);
  });

  it('leaves out none of the eleven points', () => {
    const named = new Set(rows.map(({ point }) => point));
    expect(points.filter((point) => /^S\d+$/.test(point) && !named.has(point))).toEqual([]);
  });
});

describe('The check', () => {
  it('reads a table, and refuses a row that is not filled in', () => {
    const [row] = rowsIn(table('| S1 | a \\| b | `e2e/a.spec.ts` | does it |'));
    expect(row).toEqual({ point: 'S1', capability: 'a | b', file: 'e2e/a.spec.ts', title: 'does it' });
    expect(() => rowsIn(table('| S1 | a | `e2e/a.spec.ts` | |'))).toThrow('not filled in');
    expect(() => rowsIn(table('| S1 | a | `e2e/a.spec.ts` |'))).toThrow('not filled in');
  });

  it('finds titles that are tests, and no others', () => {
    const source = [
      "test('one', async () => {",
      '  test(',
      "    'two’s \\'own\\'', async () => {",
      'test("three", () => {',
      "// test('commented', () => {",
      "/* test('commented too', () => { */",
      "test.skip('skipped', () => {",
      'test(`each ${name}`, () => {',
    ].join('\n');
    expect(titlesIn(source)).toEqual(['one', "two’s 'own'", 'three']);
  });

  it('counts a row as shown only by a test that passed', () => {
    const spec = (title: string, status: string, ok = true) => ({ title, file: 'a.spec.ts', ok, tests: [{ status }] });
    const report = {
      suites: [
        {
          specs: [spec('passed', 'expected'), spec('failed', 'unexpected', false), spec('skipped', 'skipped')],
          suites: [{ specs: [spec('deep', 'flaky')] }],
        },
      ],
    };
    const row = (title: string) => `| S1 | it | \`e2e/a.spec.ts\` | ${title} |`;
    const rows = rowsIn(table(...['passed', 'failed', 'skipped', 'deep', 'gone'].map(row)));
    expect(notShown(rows, passedIn([report, undefined])).map(({ title }) => title)).toEqual([
      'failed',
      'skipped',
      'gone',
    ]);
  });
});
