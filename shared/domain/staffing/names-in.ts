/** Titles and the small words of names: they name nobody by themselves. */
const notNames = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'prof', 'sister', 'nurse', 'the', 'van', 'von', 'de', 'la']);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const asWord = (name: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])${escaped(name)}(?![\\p{L}\\p{M}])`, flags);

/** Names of staff that stand in a text. */
export interface NamesFound {
  /** Whole names, "Lee Marsh", however they are written. */
  whole: string[];
  /** Single words that are part of somebody’s name and begin with a capital: "Marsh". They may mean something else. */
  parts: string[];
}

/** Looks for names of staff in words that buddies will read. Whoever is absent is nobody else’s business. */
export function staffNamesIn(text: string, staff: readonly string[]): NamesFound {
  const whole = new Set<string>();
  const parts = new Set<string>();
  for (const name of staff) {
    const words = name.split(/\s+/).filter((word) => !notNames.has(word.toLowerCase().replace('.', '')));
    const plain = words.join(' ');
    if (words.length > 1 && asWord(plain, 'iu').test(text)) whole.add(plain);
    else for (const word of words) if (word.length > 2 && asWord(word, 'u').test(text)) parts.add(word);
  }
  return { whole: [...whole].sort(), parts: [...parts].sort() };
}
