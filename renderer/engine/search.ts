import type { Organisation } from '../../shared/domain/organisation/model';
import { compact, Vocabulary, words } from './search-words';

/** How many organisations are taken into the index at a time: about 10 ms of work, so typing is never held up. */
const slice = 250;

/** An organisation with its words, each after a space, so that "a word begins so" is one `includes`. */
interface Entry {
  one: Organisation;
  name: string;
  all: string;
  /** Without its space. */
  postcode: string;
}

/**
 * Finds organisations by name, town, postcode or ODS code: an exact code or postcode first, then where all words typed
 * are beginnings of words, then, only when there is nothing, with typing errors.
 *
 * What was typed is looked for by going through all 14,000: 1 to 5 ms, the same for every word. MiniSearch over the
 * organisations was tried first and took 40 to 200 ms for the words that half the register has ("medical centre"). So
 * it serves over the register's words: it says which of them a word with a typing error was meant to be.
 */
export class OrganisationSearch {
  readonly #entries = new Map<string, Entry>();
  readonly #words = new Vocabulary();

  /** Takes organisations in, new or changed, a slice at a time. Stops quietly when the signal says so. */
  async take(organisations: readonly Organisation[], signal?: AbortSignal): Promise<void> {
    for (let at = 0; at < organisations.length; at += slice) {
      if (signal?.aborted) return;
      for (const one of organisations.slice(at, at + slice)) this.#put(one);
      await new Promise((next) => setTimeout(next, 0));
    }
  }

  remove(code: string): void {
    this.#entries.delete(code);
  }

  /** At most `limit`, best first. */
  find(text: string, limit: number): Organisation[] {
    const typed = words(text);
    if (typed.length === 0) return [];
    const best = new Best(limit);
    const exact = compact(text);
    const start = ` ${typed.join(' ')}`;
    const beginnings = typed.map((word) => ` ${word}`);
    this.#go(
      best,
      beginnings.map((beginning) => [beginning]),
      (entry) => weightOf(entry, exact, start, beginnings),
    );
    if (best.isEmpty) {
      const meant = typed.map((word) => this.#meant(word));
      this.#go(best, meant, (entry) => weightOf(entry, exact, start, meant.flat()));
    }
    return best.list();
  }

  /** Offers every organisation that has, for each word typed, one of its ways to begin. */
  #go(best: Best, ways: readonly (readonly string[])[], weight: (entry: Entry) => number): void {
    nextEntry: for (const entry of this.#entries.values()) {
      // Plain loops: this is run 14,000 times between two letters.
      for (const one of ways) if (!beginsSomewhere(entry.all, one)) continue nextEntry;
      best.offer(entry.one, weight(entry));
    }
  }

  /** The words of the register that this may be: itself when something begins with it, else the nearest. */
  #meant(word: string): string[] {
    const itself = ` ${word}`;
    for (const entry of this.#entries.values()) if (entry.all.includes(itself)) return [itself];
    return this.#words.meant(word).map((meant) => ` ${meant}`);
  }

  #put(one: Organisation): void {
    this.remove(one.code);
    const name = ` ${words(one.name).join(' ')}`;
    const postcode = compact(one.postcode);
    const rest = [...words(one.town), ...words(one.code), ...words(one.postcode), ...words(postcode)];
    this.#entries.set(one.code, { one, name, all: `${name} ${rest.join(' ')}`, postcode });
    for (const word of [...words(one.name), ...words(one.town)]) this.#words.add(word);
  }
}

function beginsSomewhere(all: string, beginnings: readonly string[]): boolean {
  for (const beginning of beginnings) if (all.includes(beginning)) return true;
  return false;
}

/** A practice that closed is looked for less often than one that is open; a name is looked for by its beginning. */
function weightOf({ one, name, postcode }: Entry, exact: string, start: string, beginnings: readonly string[]): number {
  if (one.code === exact) return 100;
  let weight = postcode === exact ? 50 : 0;
  if (one.status === 'active') weight += 3;
  if (name.startsWith(start)) weight += 4;
  for (const beginning of beginnings) if (name.includes(beginning)) weight += 2;
  return weight;
}

/** The best few, without sorting thousands; of equals the earlier stays first. */
class Best {
  readonly #found: { one: Organisation; weight: number }[] = [];

  constructor(private readonly limit: number) {}

  get isEmpty(): boolean {
    return this.#found.length === 0;
  }

  offer(one: Organisation, weight: number): void {
    const found = this.#found;
    if (found.length >= this.limit && weight <= (found.at(-1)?.weight ?? -Infinity)) return;
    let at = found.length;
    while (at > 0 && (found[at - 1]?.weight ?? Infinity) < weight) at--;
    found.splice(at, 0, { one, weight });
    if (found.length > this.limit) found.pop();
  }

  list(): Organisation[] {
    return this.#found.map(({ one }) => one);
  }
}
