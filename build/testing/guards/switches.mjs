/** The switches of the guards in the process that runs the tests, and a note of which guards held there. */
export class Switches {
  /** The guards that kept something from happening since they were last asked for. @type {Set<string>} */
  #held = new Set();

  /** @param {readonly string[]} off The guards that are taken out. */
  constructor(off) {
    this.off = off;
  }

  /** A guard that stops by being true. @template T @param {string} id @param {T} answer @returns {T | false} */
  stops(id, answer) {
    if (answer) this.#held.add(id);
    return this.off.includes(id) ? false : answer;
  }

  /** A guard that lets through by being true. @template T @param {string} id @param {T} answer @returns {T | true} */
  passes(id, answer) {
    if (!answer) this.#held.add(id);
    return this.off.includes(id) ? true : answer;
  }

  /** What held since the last time. @returns {string[]} */
  take() {
    const held = [...this.#held];
    this.#held.clear();
    return held;
  }
}
