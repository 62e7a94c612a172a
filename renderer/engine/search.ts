import MiniSearch from 'minisearch';
import type { Organisation } from '../../shared/domain/organisation/model';

/** How many organisations are taken into the index at a time: about 10 ms of work, so typing is never held up. */
const slice = 250;

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const compact = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/**
 * Finds organisations by name, town, postcode or ODS code. Exact code or postcode first, then all words as beginnings
 * of words, then, only when there is nothing, with typing errors. Active practices come before others of equal fit.
 */
export class OrganisationSearch {
  readonly #byCode = new Map<string, Organisation>();
  readonly #byPostcode = new Map<string, Set<string>>();
  readonly #index = new MiniSearch<Organisation>({
    idField: 'code',
    fields: ['name', 'town', 'code', 'postcode'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      boost: { name: 3, code: 2, town: 1.5 },
      // No word may make the whole register a candidate list to be sorted: beyond the 2nd letter that does not happen.
      maxFuzzy: 2,
    },
  });

  /** Takes organisations in, new or changed, a slice at a time. Stops quietly when the signal says so. */
  async take(organisations: readonly Organisation[], signal?: AbortSignal): Promise<void> {
    for (let at = 0; at < organisations.length; at += slice) {
      if (signal?.aborted) return;
      for (const one of organisations.slice(at, at + slice)) this.#put(one);
      await new Promise((next) => setTimeout(next, 0));
    }
  }

  remove(code: string): void {
    const was = this.#byCode.get(code);
    if (!was) return;
    this.#byCode.delete(code);
    this.#byPostcode.get(compact(was.postcode))?.delete(code);
    this.#index.discard(code);
  }

  find(text: string, limit: number): Organisation[] {
    const typed = compact(text);
    if (typed === '') return [];
    const found = new Map<string, Organisation>();
    const exact = this.#byCode.get(typed);
    if (exact) found.set(exact.code, exact);
    for (const code of this.#byPostcode.get(typed) ?? []) this.#add(found, code);

    if (found.size < limit) {
      // One letter fits thousands: the first codes that begin with it answer well enough, at once.
      if (typed.length === 1) this.#beginningWith(typed, limit, found);
      else {
        const hits = this.#index.search(text);
        const results = hits.length > 0 || found.size > 0 ? hits : this.#index.search(text, { fuzzy: 0.25 });
        const weight = (code: string, score: number): number =>
          this.#byCode.get(code)?.status === 'active' ? score * 1.5 : score;
        const best = topOf(results, limit, (one) => weight(String(one.id), one.score));
        for (const { id } of best) this.#add(found, String(id));
      }
    }
    return [...found.values()].slice(0, limit);
  }

  #put(one: Organisation): void {
    if (this.#byCode.has(one.code)) this.remove(one.code);
    this.#byCode.set(one.code, one);
    const postcode = compact(one.postcode);
    const codes = this.#byPostcode.get(postcode) ?? new Set();
    this.#byPostcode.set(postcode, codes.add(one.code));
    this.#index.add(one);
  }

  #add(found: Map<string, Organisation>, code: string): void {
    const one = this.#byCode.get(code);
    if (one) found.set(code, one);
  }

  #beginningWith(letter: string, limit: number, found: Map<string, Organisation>): void {
    for (const one of this.#byCode.values()) {
      if (found.size >= limit) return;
      if (one.status === 'active' && (one.name.toUpperCase().startsWith(letter) || one.code.startsWith(letter)))
        found.set(one.code, one);
    }
  }
}

/** The best few without sorting thousands. */
function topOf<T>(all: readonly T[], limit: number, weight: (one: T) => number): T[] {
  const best: { one: T; weight: number }[] = [];
  for (const one of all) {
    const mine = weight(one);
    const last = best.at(-1);
    if (best.length >= limit && last && mine <= last.weight) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.weight ?? Infinity) < mine) at--;
    best.splice(at, 0, { one, weight: mine });
    if (best.length > limit) best.pop();
  }
  return best.map(({ one }) => one);
}
