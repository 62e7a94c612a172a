/**
 * What the scripts tell the person who runs them: one line per step, in plain words, on standard error so that a
 * program's own output stays clean.
 */
import { pathToFileURL } from 'node:url';

const began = Date.now();

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${elapsed(began)}  ${line}\n`);
}

/** @param {number} since Milliseconds, as of Date.now(). */
export function elapsed(since) {
  const seconds = Math.floor((Date.now() - since) / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * A problem that the person can do something about. It is shown without a stack: the message says what happened,
 * what it means, and what to do.
 */
export class Explained extends Error {}

/**
 * Whether a module is the one that node was started with, so that it may be imported as well.
 * @param {string} moduleUrl
 */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === moduleUrl;
}
