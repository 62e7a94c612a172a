/** What the campaign has found out so far, so that one that was broken off goes on where it stopped. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export class Kept {
  /** @type {Map<string, string>} By guard: the test that failed without it. */
  #seen = new Map();

  /** @param {string} file @param {string} fingerprint Of all that the findings depend on. @param {boolean} anew */
  constructor(file, fingerprint, anew) {
    this.file = file;
    this.fingerprint = fingerprint;
    if (anew || !existsSync(file)) return;
    const kept = /** @type {{ fingerprint: string, seen: [string, string][] }} */ (
      JSON.parse(readFileSync(file, 'utf8'))
    );
    if (kept.fingerprint === fingerprint) this.#seen = new Map(kept.seen);
  }

  /** @param {string} guard */
  get(guard) {
    return this.#seen.get(guard);
  }

  /** @param {string} guard @param {string} by */
  put(guard, by) {
    this.#seen.set(guard, by);
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify({ fingerprint: this.fingerprint, seen: [...this.#seen] }));
  }
}
