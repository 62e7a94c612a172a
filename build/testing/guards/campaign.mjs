/**
 * Takes out one guard after the other and runs the tests that are meant to see it. Only tests in which the guard held
 * can miss it, so these are found out first, with all guards in, and the others are never run.
 */
import { Explained } from '../../lib/say.mjs';
import { Lanes, most } from './lanes.mjs';
import { ringsOf, standAlone } from './sources.mjs';

/** How long a job may take, in milliseconds: one guard; the tests with all guards in. */
const longest = { one: 120_000, all: 900_000 };

/**
 * @typedef {import('./find.mjs').Guard} Guard
 * @typedef {import('./lane.mjs').Ran} Ran
 * @typedef {{ guard: Guard, seen: string | null, held: boolean, tried: boolean }} Finding
 *   seen: the test that fails without it, `file › title`. held: whether it kept anything from happening in any test.
 *   tried: whether it was tried to the end; false when the time was over before.
 */

/**
 * @param {readonly Guard[]} guards
 * @param {{
 *   get: (guard: string) => string | null | undefined,
 *   put: (guard: Guard, by: string) => void,
 *   tell?: (done: number, of: number) => void,
 *   walls?: ReadonlyMap<string, readonly string[]>,
 *   rings?: number,
 *   lanes?: number,
 *   enough?: () => boolean,
 * }} options get, put: the test that failed without it, found out before, and now. walls: guards of which another
 *   stands behind: the tests must fail when both are out. rings: how far to look, 1 for the tests beside each guard
 *   only. lanes: how many run side by side. enough: whether the time is over.
 * @returns {Promise<{ findings: Finding[], broken: string[] }>} broken: tests that fail with all guards in.
 */
export async function campaign(guards, options) {
  const { get, put, tell, walls = new Map(), rings = Infinity, lanes: count = most, enough = () => false } = options;
  /** @type {Map<string, string>} */
  const seen = new Map(
    guards.flatMap(({ id }) => [[id, get(id)]].flatMap(([key, by]) => (key && by ? [[key, by]] : []))),
  );
  const held = new Set(seen.keys());
  const broken = new Set();
  const untried = new Set();
  const left = () => guards.filter(({ id }) => !seen.has(id));
  const report = () => tell?.(seen.size, guards.length);
  const lanes = new Lanes(guards, count);
  try {
    for (let ring = 0; ring < rings && left().some(({ file }) => ringsOf(file)[ring]); ring += 1) {
      const tests = new Set(left().flatMap(({ file }) => ringsOf(file)[ring] ?? []));
      const reached = enough() ? [] : await withAll(lanes, [...tests]);
      for (const { file, name, passed } of reached) if (!passed) broken.add(`${file} › ${name}`);
      const one = async (/** @type {Guard} */ guard) => {
        const mine = new Set(ringsOf(guard.file)[ring]);
        const off = [guard.id, ...(walls.get(guard.id) ?? [])];
        const where = reached.filter((ran) => mine.has(ran.file) && ran.held.includes(guard.id));
        if (where.length === 0) return;
        held.add(guard.id);
        const by = await without(lanes, off, where, reached);
        if (by === null) return;
        seen.set(guard.id, by);
        put(guard, by);
        report();
      };
      const waiting = left();
      const next = async () => {
        for (let guard = waiting.shift(); guard; guard = waiting.shift()) {
          if (enough()) untried.add(guard.id);
          else await one(guard);
        }
      };
      await Promise.all(Array.from({ length: count }, next));
    }
  } finally {
    await lanes.close();
  }
  return {
    findings: guards.map((guard) => ({
      guard,
      seen: seen.get(guard.id) ?? null,
      held: held.has(guard.id),
      tried: !untried.has(guard.id),
    })),
    broken: [...broken].sort(),
  };
}

/** The tests with all guards in: which guards held in which. @param {Lanes} lanes @param {string[]} tests */
async function withAll(lanes, tests) {
  const run = async (/** @type {string} */ file) => {
    const ran = await lanes.run({ off: [], run: [{ file }] }, longest.all);
    if (ran === null) throw new Explained(`${file} did not come to an end, with all guards in.`);
    return ran;
  };
  return (await Promise.all(tests.map(run))).flat();
}

/**
 * @param {Lanes} lanes @param {string[]} off
 * @param {readonly Ran[]} where Where the guard held. @param {readonly Ran[]} before How all went with all guards in.
 * @returns {Promise<string | null>} A test that fails without the guard, and does not fail with it.
 */
async function without(lanes, off, where, before) {
  const fine = new Set(before.filter(({ passed }) => passed).map(keyOf));
  const files = [...new Set(where.map(({ file }) => file))];
  for (const file of files) {
    const here = where.filter((ran) => ran.file === file);
    const tests = here.flatMap(({ id }) => (id === null ? [] : [id]));
    const apart = standAlone(file) && tests.length === here.length;
    for (const chosen of apart ? tests.map((id) => ({ file, tests: [id] })) : [{ file }]) {
      const ran = await lanes.run({ off, run: [chosen] }, longest.one);
      if (ran === null) return `${file} › did not come to an end`;
      const missed = ran.find((one) => !one.passed && fine.has(keyOf(one)));
      if (missed) return `${file} › ${missed.name}`;
    }
  }
  return null;
}

/** @param {Ran} ran */
const keyOf = ({ file, id }) => `${file}\n${id ?? ''}`;
