import { hashedText, holdsOn, restriction } from '../../shared/domain/restriction/model';
import { pairLedger } from '../../shared/protocol/ledger';
import type { Keys } from './keys';
import type { RowsOfKind } from './store';

/**
 * Whose place must not be shown, as buddies shared it: only keyed hashes come from them, so each number that is known here
 * is hashed and held against theirs. Where no buddy protects a place, nothing is hashed.
 */
export class Protections {
  /** Home practices that protect a place, each with its hashes. */
  #homes = new Map<string, Set<string>>();
  #hidden = new Set<string>();
  #rows: RowsOfKind | undefined;
  #day = '';

  constructor(
    private readonly keys: Pick<Keys, 'hash'>,
    private readonly organisation: string,
  ) {}

  /** Whether the home practice must not be shown with the patient of this number. */
  hides(nhsNumber: string): boolean {
    return this.#hidden.has(nhsNumber);
  }

  /** Takes what is shared now, and looks at all numbers again if that changed. @param today YYYY-MM-DD */
  async take(rows: RowsOfKind, numbers: Iterable<string>, today: string): Promise<void> {
    if (rows === this.#rows && today === this.#day) return;
    this.#rows = rows;
    this.#day = today;
    const homes = new Map<string, Set<string>>();
    for (const { value } of rows.values()) {
      const known = restriction.safeParse(value);
      if (!known.success) continue;
      const { data: one } = known;
      if (one.kind !== 'location' || one.home === this.organisation || !holdsOn(one, today)) continue;
      homes.set(one.home, (homes.get(one.home) ?? new Set()).add(one.hash));
    }
    this.#homes = homes;
    // What was hidden stays so until all have been looked at.
    const hidden = new Set<string>();
    for (const number of [...numbers]) if (await this.#isShared(number)) hidden.add(number);
    this.#hidden = hidden;
  }

  /** Looks at one number, before it can be found. */
  async check(nhsNumber: string): Promise<void> {
    if (await this.#isShared(nhsNumber)) this.#hidden.add(nhsNumber);
  }

  async #isShared(nhsNumber: string): Promise<boolean> {
    for (const [home, hashes] of this.#homes) {
      const hash = await this.keys.hash(pairLedger(this.organisation, home), hashedText(home, nhsNumber));
      if (hash !== undefined && hashes.has(hash)) return true;
    }
    return false;
  }

  forget(): void {
    this.#homes.clear();
    this.#hidden.clear();
    this.#rows = undefined;
  }
}
