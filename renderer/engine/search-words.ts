import MiniSearch from 'minisearch';

/** The words of a text as they are looked for: small, without accents and apostrophes. */
export const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Letters and digits alone: codes, postcodes and references as they are compared. */
export const compact = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** How many words one with a typing error may stand for. */
const mostMeanings = 8;

/** Words that are there, so that one typed with an error finds what it was meant to be. */
export class Vocabulary {
  readonly #words = new MiniSearch<{ word: string }>({
    idField: 'word',
    fields: ['word'],
    processTerm: (term) => term,
    searchOptions: { prefix: true, fuzzy: 0.25 },
  });

  add(word: string): void {
    if (!this.#words.has(word)) this.#words.add({ word });
  }

  /** The nearest words, nearest first. */
  meant(word: string): string[] {
    return this.#words
      .search(word)
      .slice(0, mostMeanings)
      .map((hit) => String(hit.id));
  }
}
