import { counted, listed } from './words';

/** What changed between two texts, by paragraph and within a paragraph by word: for notices and protocols. */

export interface WordPart {
  text: string;
  is: 'same' | 'added' | 'removed';
}

/** One paragraph of the comparison, in reading order: what is gone stands where it stood. */
export type ParagraphChange =
  { is: 'same' | 'added' | 'removed'; text: string } | { is: 'changed'; parts: readonly WordPart[] };

/** Beyond this many comparisons two texts are shown as one gone and one new: nobody could read the difference anyway. */
const most = 4_000_000;

/** Beyond this many pairs nobody looks for a paragraph that came back in other words: the text as a whole is another. */
const mostPairs = 2_500;

/** From this share of common words on, a paragraph is the other one changed, and not another one. */
const akin = 0.4;

/** Pairs of places (in `before`, in `after`) of a longest common subsequence. */
function common(before: readonly string[], after: readonly string[]): [number, number][] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  const pairs: [number, number][] = [];
  for (let place = 0; place < start; place += 1) pairs.push([place, place]);
  const rows = endBefore - start;
  const columns = endAfter - start;
  if (rows > 0 && columns > 0 && rows * columns <= most) {
    // lengths[r][c]: the longest common subsequence of what follows row r and column c.
    const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
    const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
    for (let row = rows - 1; row >= 0; row -= 1) {
      for (let column = columns - 1; column >= 0; column -= 1) {
        const line = lengths[row];
        if (line)
          line[column] =
            before[start + row] === after[start + column]
              ? at(row + 1, column + 1) + 1
              : Math.max(at(row + 1, column), at(row, column + 1));
      }
    }
    for (let row = 0, column = 0; row < rows && column < columns;) {
      if (before[start + row] === after[start + column]) pairs.push([start + row++, start + column++]);
      else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
      else column += 1;
    }
  }
  for (let rest = 0; endBefore + rest < before.length; rest += 1) pairs.push([endBefore + rest, endAfter + rest]);
  return pairs;
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];
const bare = (words: readonly string[]): string[] => words.map((word) => word.trim());

/** Word by word: joined, the parts that are not removed give `after`, those that are not added give `before`. */
export function wordChanges(before: string, after: string): WordPart[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const parts: WordPart[] = [];
  const add = (is: WordPart['is'], words: readonly string[]) => {
    const text = words.join('');
    if (text === '') return;
    const last = parts.at(-1);
    if (last?.is === is) last.text += text;
    else parts.push({ is, text });
  };
  let [inOld, inFresh] = [0, 0];
  for (const [one, other] of [...common(bare(old), bare(fresh)), [old.length, fresh.length] as const]) {
    add('removed', old.slice(inOld, one));
    add('added', fresh.slice(inFresh, other));
    add('same', fresh.slice(other, other + 1));
    [inOld, inFresh] = [one + 1, other + 1];
  }
  return parts;
}

function alike(before: string, after: string): boolean {
  const [old, fresh] = [bare(wordsOf(before)), bare(wordsOf(after))];
  const longest = Math.max(old.length, fresh.length);
  return longest > 0 && common(old, fresh).length / longest >= akin;
}

/** Paragraph by paragraph. */
export function textChanges(before: readonly string[], after: readonly string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let [inOld, inFresh] = [0, 0];
  for (const [one, other] of [...common(before, after), [before.length, after.length] as const]) {
    changes.push(...between(before.slice(inOld, one), after.slice(inFresh, other)));
    const same = after[other];
    if (same !== undefined) changes.push({ is: 'same', text: same });
    [inOld, inFresh] = [one + 1, other + 1];
  }
  return changes;
}

/** What stands between two paragraphs that are the same: gone, new, or gone and come back in other words. */
function between(gone: readonly string[], come: readonly string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  const looks = gone.length * come.length <= mostPairs;
  let from = 0;
  for (const text of come) {
    const place = looks ? gone.findIndex((old, at) => at >= from && alike(old, text)) : -1;
    const old = gone[place];
    if (old === undefined) {
      changes.push({ is: 'added', text });
      continue;
    }
    changes.push(...gone.slice(from, place).map((lost) => ({ is: 'removed' as const, text: lost })));
    changes.push({ is: 'changed', parts: wordChanges(old, text) });
    from = place + 1;
  }
  return [...changes, ...gone.slice(from).map((text) => ({ is: 'removed' as const, text }))];
}

/** "2 paragraphs added, 1 changed and 1 removed", or that no word has changed. */
export function changesInWords(changes: readonly ParagraphChange[]): string {
  const kinds = ['added', 'changed', 'removed'] as const;
  const counts = kinds
    .map((is) => ({ is, count: changes.filter((one) => one.is === is).length }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return 'No word has changed';
  return listed(
    counts.map(({ is, count }, place) => (place === 0 ? `${counted(count, 'paragraph')} ${is}` : `${count} ${is}`)),
  );
}
