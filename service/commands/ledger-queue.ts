/**
 * One queue for each ledger: what waits for the same ledger goes into one transaction together, and ledgers never wait
 * for each other. A practice's morning of a hundred commands then costs a few commits instead of a hundred.
 */
export class LedgerQueues<Task, Answer> {
  readonly #waiting = new Map<string, Waiting<Task, Answer>[]>();

  /**
   * @param run takes the tasks of one ledger, oldest first, and answers for each in order
   * @param most tasks in one run
   */
  constructor(
    private readonly run: (ledger: string, tasks: Task[]) => Promise<Answer[]>,
    private readonly most: number,
  ) {}

  /** Waits for its turn; rejects when the run it was part of threw. */
  submit(ledger: string, tasks: Task[]): Promise<Answer[]> {
    return new Promise((resolve, reject) => {
      const entry = { tasks, resolve, reject };
      const queue = this.#waiting.get(ledger);
      if (queue) {
        queue.push(entry);
        return;
      }
      this.#waiting.set(ledger, [entry]);
      void this.#drain(ledger);
    });
  }

  async #drain(ledger: string): Promise<void> {
    for (;;) {
      const queue = this.#waiting.get(ledger) ?? [];
      const now: Waiting<Task, Answer>[] = [];
      let count = 0;
      while (queue[0] && (now.length === 0 || count + queue[0].tasks.length <= this.most)) {
        const next = queue.shift();
        if (!next) break;
        now.push(next);
        count += next.tasks.length;
      }
      if (now.length === 0) {
        this.#waiting.delete(ledger);
        return;
      }
      try {
        const answers = await this.run(
          ledger,
          now.flatMap((one) => one.tasks),
        );
        let at = 0;
        for (const one of now) one.resolve(answers.slice(at, (at += one.tasks.length)));
      } catch (error) {
        for (const one of now) one.reject(error);
      }
    }
  }
}

interface Waiting<Task, Answer> {
  tasks: Task[];
  resolve: (answers: Answer[]) => void;
  reject: (error: unknown) => void;
}
