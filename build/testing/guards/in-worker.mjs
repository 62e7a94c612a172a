/** Runs before each test file of the campaign: puts the switches there, and notes which guards held in which test. */
import { afterAll, afterEach, beforeEach, inject } from 'vitest';
import { Switches } from './switches.mjs';

const { off, run } = inject('guards');
const switches = new Switches(off);
Object.assign(globalThis, { guards: switches });

/** What held outside of any test: while the file was loaded, or in a `beforeAll`. @type {string[]} */
const between = [];

beforeEach(() => {
  between.push(...switches.take());
});
afterEach(({ task }) => {
  Object.assign(task.meta, { guards: { held: switches.take(), run } });
});
afterAll(({}, suite) => {
  Object.assign(suite.meta, { guards: { held: [...between, ...switches.take()], run } });
});
