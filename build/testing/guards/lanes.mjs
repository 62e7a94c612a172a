/** The lanes side by side: each takes the next job when it is free, and a job that never ends costs only its own lane. */
import { availableParallelism } from 'node:os';
import { inTree, top } from '../../lib/paths.mjs';
import { passOn, start } from '../../lib/processes.mjs';
import { Explained } from '../../lib/say.mjs';

/** Two are as many as the smallest machine has cores for, and more gain little: most of a job is one thread. */
export const most = Math.min(2, availableParallelism());

/** @typedef {Omit<import('./lane.mjs').Job, 'guards'>} Asked */

export class Lanes {
  /** @type {{ asked: Asked, within: number, done: (ran: import('./lane.mjs').Ran[] | null) => void, broken: (error: unknown) => void }[]} */
  #waiting = [];
  /** @type {Set<Lane>} */
  #lanes = new Set();
  /** @type {Lane[]} */
  #free = [];

  /** @param {readonly import('./find.mjs').Guard[]} guards What gets a switch. @param {number} count How many lanes at most. */
  constructor(guards, count = most) {
    this.guards = guards;
    this.count = count;
  }

  /**
   * @param {Asked} asked @param {number} within Milliseconds
   * @returns {Promise<import('./lane.mjs').Ran[] | null>} What ran; null when it had not ended by then.
   */
  run(asked, within) {
    return new Promise((done, broken) => {
      this.#waiting.push({ asked, within, done, broken });
      void this.#next();
    });
  }

  async #next() {
    if (this.#waiting.length === 0) return;
    const lane = this.#free.pop() ?? (this.#lanes.size < this.count ? new Lane(this.guards) : undefined);
    if (!lane) return;
    this.#lanes.add(lane);
    const job = this.#waiting.shift();
    if (!job) return;
    try {
      const ran = await lane.run(job.asked, job.within);
      if (ran === null) {
        lane.end();
        this.#lanes.delete(lane);
      } else this.#free.push(lane);
      job.done(ran);
    } catch (error) {
      this.#lanes.delete(lane);
      job.broken(error);
    }
    void this.#next();
  }

  /** Lets all lanes put away what they started. */
  close() {
    return Promise.all([...this.#lanes].map((lane) => lane.close()));
  }
}

class Lane {
  /** @param {readonly import('./find.mjs').Guard[]} guards */
  constructor(guards) {
    this.guards = guards;
    // A run of Vitest inside one of its own tests is a run of its own.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$/.test(name)));
    this.process = start(process.execPath, [inTree('build/testing/guards/lane.mjs')], {
      cwd: top,
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
  }

  /** @param {Asked} asked @param {number} within @returns {Promise<import('./lane.mjs').Ran[] | null>} */
  run(asked, within) {
    return new Promise((resolve, reject) => {
      /** @param {() => void} how */
      const settle = (how) => {
        clearTimeout(timer);
        this.process.removeAllListeners('message');
        this.process.off('exit', broken);
        how();
      };
      const timer = setTimeout(() => settle(() => resolve(null)), within);
      const broken = () => settle(() => reject(new Explained('The test runner of the campaign broke off. See above.')));
      this.process.once('exit', broken);
      this.process.once('message', (ran) => settle(() => resolve(/** @type {import('./lane.mjs').Ran[]} */ (ran))));
      this.process.send({ ...asked, guards: this.guards });
    });
  }

  end() {
    passOn(this.process, 'SIGKILL');
  }

  async close() {
    if (this.process.connected) this.process.disconnect();
    await this.ended;
  }
}
