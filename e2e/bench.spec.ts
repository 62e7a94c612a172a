import { expect, test } from '@playwright/test';
import { actOffline } from '../bench/measure/act-offline';
import { everything } from '../bench/measure/everything';
import { firstSync } from '../bench/measure/first-sync';
import { search } from '../bench/measure/search';
import { serviceWrites } from '../bench/measure/service-writes';
import { start } from '../bench/measure/start';

/**
 * Every measurement of bench/ in small, so that none of them rots: it runs through and gives figures of the shape that
 * docs/measurements.md speaks of. How fast anything is on this machine today is not tested here.
 */
test.describe.configure({ timeout: 240_000 });

const figure = expect.any(Number);
const spread = { p50: figure, p95: figure, n: figure };

test('first-sync', async () => {
  const measured = await firstSync({ rows: 60, rounds: 1 });
  expect(measured).toEqual({
    rows: 60,
    sync: { ...spread, n: 1 },
    dexie: spread,
    dexieIndexed: spread,
    timesAsFast: figure,
    timesAsFastAsIndexed: figure,
    parts: { transfer: figure, seal: figure, write: figure },
    around: { enrolBefore: figure, searchableAfter: figure },
  });
  for (const part of [measured.sync.p50, measured.dexie.p50, measured.parts.transfer, measured.parts.write])
    expect(part).toBeGreaterThan(0);
});

test('act-offline', async () => {
  const measured = await actOffline({ acts: 2, organisations: 50 });
  expect(measured).toEqual({
    shown: { ...spread, n: 2 },
    durable: spread,
    bare: spread,
    durableOverBare: figure,
    shownOverBare: figure,
    bytes: figure,
    unsent: figure,
  });
  expect(measured.shown.p50).toBeGreaterThanOrEqual(measured.durable.p50);
  // The draft itself, six presses to warm up, and the two.
  expect(measured.unsent).toBeGreaterThanOrEqual(9);
});

test('search', async () => {
  const measured = await search({ organisations: 60, queries: ['harb'], rounds: 1 });
  expect(measured).toEqual({
    organisations: 60,
    answer: { ...spread, n: 4 },
    scan: spread,
    answerOverScan: figure,
    answerOverScanP95: figure,
    keyToList: { ...spread, n: 4 },
    slowest: expect.arrayContaining([{ text: expect.any(String), ms: figure }]),
  });
});

test('everything', async () => {
  const measured = await everything({ accesses: 60, few: 6, rounds: 1 });
  expect(measured).toEqual({
    accesses: 60,
    answer: spread,
    answerOfFew: spread,
    openAndScan: spread,
    answerOverOpenAndScan: figure,
    answerOverFew: figure,
    opening: figure,
    longestWait: figure,
  });
});

test('service', async () => {
  const measured = await serviceWrites({ loads: [{ ledgers: 2, batch: 3, pushes: 2 }], rounds: 1 });
  expect(measured).toEqual({
    rates: [{ ledgers: 2, batch: 3, commands: spread, bare: spread, commandsOverBare: figure }],
    bytes: figure,
    database: { fsync: 'on', synchronousCommit: 'on' },
  });
});

test('start', async () => {
  const measured = await start({ rows: 60, rounds: 1, settleMs: 200 });
  expect(measured).toEqual({
    app: spread,
    bare: spread,
    appOverBare: figure,
    memory: { bare: figure, locked: figure, unlocked: figure, lockedOverBare: figure, unlockedOverBare: figure },
    rows: 60,
  });
});
