/** Wrong passwords that cost nothing; after them each next try waits twice as long, up to five minutes. */
const free = 5;
const firstWaitSeconds = 5;
const longestWaitSeconds = 300;
const forgottenAfterMs = 3_600_000;

/**
 * Slows down guessing one account's password, from wherever it comes. In memory: an instance that restarts forgives,
 * while the limit for each address (the route's) is what stops a crowd of accounts.
 */
export class Tries {
  readonly #accounts = new Map<string, { wrong: number; at: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Seconds until this account may be tried again; unknown accounts are counted like known ones. */
  waitSeconds(account: string): number {
    const one = this.#accounts.get(account);
    if (!one || one.wrong < free) return 0;
    const wait = Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (one.wrong - free));
    return Math.max(0, Math.ceil((one.at + wait * 1000 - this.now()) / 1000));
  }

  wrong(account: string): void {
    const at = this.now();
    for (const [name, one] of this.#accounts) if (at - one.at > forgottenAfterMs) this.#accounts.delete(name);
    this.#accounts.set(account, { wrong: (this.#accounts.get(account)?.wrong ?? 0) + 1, at });
  }

  right(account: string): void {
    this.#accounts.delete(account);
  }
}
