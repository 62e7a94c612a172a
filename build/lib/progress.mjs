/**
 * Tells how a long step gets on: a line when it begins, one now and then while it lasts, one when it is done. Lines
 * rather than a moving bar, so that a log file reads as well as a screen.
 */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { say } from './say.mjs';

const everyMs = 5000;

/**
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @param {() => string} [detail] How far it is, e.g. "45 of 187 MB (24%)".
 * @returns {Promise<T>}
 */
export async function progress(label, work, detail) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  say(`${label} …`);
  const timer = setInterval(() => {
    say(`${label}: ${[seconds(), detail?.()].filter(Boolean).join(', ')}`);
  }, everyMs);
  try {
    const result = await work();
    say(`${label}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** @param {string} folder @returns {number} Bytes in all its files; what vanishes meanwhile counts nothing. */
export function bytesIn(folder) {
  if (!existsSync(folder)) return 0;
  let sum = 0;
  for (const name of readdirSync(folder)) {
    try {
      const stat = lstatSync(path.join(folder, name));
      sum += stat.isDirectory() ? bytesIn(path.join(folder, name)) : stat.size;
    } catch {
      // Gone.
    }
  }
  return sum;
}

/** @param {number} bytes @param {number} [of] */
export function megabytes(bytes, of) {
  const mb = Math.round(bytes / 1e6);
  return of ? `${mb} of ${Math.round(of / 1e6)} MB (${Math.min(99, Math.round((100 * bytes) / of))}%)` : `${mb} MB`;
}
