/**
 * One thing after the other. What a person does and what a pull brings both change the same rows and the same disk:
 * in a queue neither sees the other half done, and two quick clicks cannot take the same `seq`.
 */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the job when all earlier ones have ended, however they ended. Rejects as the job does. */
  run<T>(job: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(job, job);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Resolves when everything asked for so far has ended. */
  idle(): Promise<void> {
    return this.#last.then(() => undefined);
  }
}
