/**
 * What the campaign found out, kept over its runs, so that one that was broken off goes on where it stopped and the
 * document can say what is known of all guards. What was seen stands as long as neither the guard's own file nor the
 * test that failed without it is changed; `--anew` finds out everything again.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ seen: string | null, held: boolean, on: string, rests: Record<string, string> }} Note
 *   seen: the test that failed without it, `file › title`; null when none did. on: the calendar date.
 *   rests: the files that it rests on, each with its hash.
 */

export class Kept {
  /** @type {Map<string, Note>} By guard. */
  #notes = new Map();

  /**
   * @param {string} file @param {(source: string) => string | null} hashOf Of a source as it is now; null when it is gone.
   * @param {boolean} anew
   */
  constructor(file, hashOf, anew) {
    this.file = file;
    this.hashOf = hashOf;
    if (anew || !existsSync(file)) return;
    const kept = /** @type {{ notes?: [string, Note][] }} */ (JSON.parse(readFileSync(file, 'utf8')));
    this.#notes = new Map(
      (kept.notes ?? []).filter(([, { rests }]) => Object.entries(rests).every(([one, hash]) => hashOf(one) === hash)),
    );
  }

  /** @param {string} guard @returns {Note | undefined} */
  get(guard) {
    return this.#notes.get(guard);
  }

  /** @param {import('./find.mjs').Guard} guard @param {{ seen: string | null, held: boolean }} found @param {string} on */
  put({ id, file }, { seen, held }, on) {
    const files = [file, ...(seen === null ? [] : [seen.split(' › ')[0] ?? ''])];
    const rests = Object.fromEntries(files.map((one) => [one, this.hashOf(one) ?? '']));
    this.#notes.set(id, { seen, held, on, rests });
    mkdirSync(path.dirname(this.file), { recursive: true });
    // Renamed over, so that one that is broken off in the middle leaves the whole file of before.
    writeFileSync(`${this.file}.new`, JSON.stringify({ notes: [...this.#notes] }));
    renameSync(`${this.file}.new`, this.file);
  }
}
