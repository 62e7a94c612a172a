import { compact, words } from './search-words';

/** How well something fits what was typed, the best first: more is better, 0 is not at all. */
export const fits = {
  /** The very name, code or reference. */
  exact: 100,
  /** The name begins so. */
  beginning: 80,
  /** Every word typed begins a word of the name. */
  name: 60,
  /** Every word typed begins a word of the name or of what is known besides. */
  words: 40,
  /** Every word typed stands somewhere, also inside of words. */
  inside: 20,
  /** With a typing error. */
  meant: 10,
  none: 0,
} as const;

/** Shorter words are not looked for inside of others: nearly everything would fit. */
const shortestInside = 3;

/** What was typed, made ready once for all that it is held against. */
export interface Typed {
  words: readonly string[];
  /** Each word after a space: "a word begins so" is one `includes`. */
  beginnings: readonly string[];
  start: string;
  compact: string;
}

export function typedOf(text: string): Typed {
  const typed = words(text);
  return {
    words: typed,
    beginnings: typed.map((word) => ` ${word}`),
    start: ` ${typed.join(' ')}`,
    compact: compact(text),
  };
}

/** What can be found, made ready once. */
export interface Prepared {
  name: string;
  all: string;
  compact: string;
}

/** @param also what else it is found by, less well than by its name */
export function prepare(name: string, also = ''): Prepared {
  const prepared = ` ${words(name).join(' ')}`;
  const more = words(also);
  return {
    name: prepared,
    all: more.length === 0 ? prepared : `${prepared} ${more.join(' ')}`,
    compact: compact(name),
  };
}

/** Plain loops: this is run 20,000 times between two letters. */
export function fitOf(one: Prepared, typed: Typed): number {
  if (typed.words.length === 0) return fits.none;
  if (one.name === typed.start || one.compact === typed.compact) return fits.exact;
  if (one.name.startsWith(typed.start)) return fits.beginning;
  let found: number = fits.name;
  for (const beginning of typed.beginnings) {
    if (one.name.includes(beginning)) continue;
    if (one.all.includes(beginning)) found = Math.min(found, fits.words);
    else return isInside(one, typed) ? fits.inside : fits.none;
  }
  return found;
}

function isInside(one: Prepared, typed: Typed): boolean {
  for (const word of typed.words) {
    if (!one.all.includes(word.length < shortestInside ? ` ${word}` : word)) return false;
  }
  return true;
}
