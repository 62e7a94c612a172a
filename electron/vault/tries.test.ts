import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TriesFile, triesAllowed, waitAfter, waitLeft } from './tries';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tries-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the waits grow', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(waitAfter)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32]);
  expect(waitAfter(40)).toBe(300);
});

test('a wait runs out, and a clock set back does not make it longer', () => {
  const tries = { wrong: 6, lastAt: 1_000_000 };
  expect(waitLeft(tries, 1_000_000)).toBe(4);
  expect(waitLeft(tries, 1_002_500)).toBe(2);
  expect(waitLeft(tries, 1_004_000)).toBe(0);
  expect(waitLeft(tries, 0)).toBe(4);
});

test('what was written is read again by another', async () => {
  await new TriesFile(folder).write('a', { wrong: 2, lastAt: 5 });
  expect(await new TriesFile(folder).read('a')).toEqual({ wrong: 2, lastAt: 5 });
});

test.each(['', '{', '{"wrong":-1,"lastAt":0}', '{"wrong":0}', '{"wrong":0,"lastAt":0,"more":1}'])(
  'a count that cannot be read (%s) is spent',
  async (text) => {
    writeFileSync(path.join(folder, 'a.tries.json'), text);
    expect((await new TriesFile(folder).read('a')).wrong).toBe(triesAllowed);
  },
);

test('a count that is gone is spent', async () => {
  expect((await new TriesFile(folder).read('a')).wrong).toBe(triesAllowed);
});
