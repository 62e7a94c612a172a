import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesInWords, textChanges, wordChanges, type ParagraphChange } from './text-changes';

const side = (changes: readonly ParagraphChange[], left: 'added' | 'removed'): string[] =>
  changes.flatMap((one) => {
    if (one.is === 'changed')
      return [
        one.parts
          .filter((part) => part.is !== left)
          .map((part) => part.text.trim())
          .join(' '),
      ];
    return one.is === left ? [] : [one.text];
  });

describe('what changed between two texts', () => {
  it('is said by word within a paragraph that is mostly the same', () => {
    expect(wordChanges('It runs until 31 March 2022.', 'It runs until 30 June 2022.')).toEqual([
      { is: 'same', text: 'It runs until ' },
      { is: 'removed', text: '31 March ' },
      { is: 'added', text: '30 June ' },
      { is: 'same', text: '2022.' },
    ]);
  });

  it('is said by paragraph, what is gone where it stood', () => {
    const changes = textChanges(
      ['Look at no more than you need.', 'Tell nobody.', 'It runs until 31 March 2022.'],
      ['Look at no more than you need.', 'It runs until 30 June 2022.', 'Hand it back afterwards.'],
    );
    expect(changes.map((one) => one.is)).toEqual(['same', 'removed', 'changed', 'added']);
    expect(changesInWords(changes)).toBe('1 paragraph added, 1 changed and 1 removed');
    expect(changesInWords(textChanges(['a'], ['a']))).toBe('No word has changed');
  });

  it('always gives both texts back, whatever they are', () => {
    const word = fc.constantFrom('ring', 'the', 'desk', 'first', 'never', 'again');
    const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const text = fc.array(paragraph, { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = textChanges(before, after);
        expect(side(changes, 'removed')).toEqual(after);
        expect(side(changes, 'added')).toEqual(before);
      }),
    );
  });

  it('takes two texts too long to compare as one gone and one new', () => {
    const many = (mark: string) => Array.from({ length: 2_500 }, (_, at) => `${mark}${at}`);
    const changes = textChanges(many('a'), many('b'));
    expect(changes).toHaveLength(5_000);
    expect(changes.every((one) => one.is === 'added' || one.is === 'removed')).toBe(true);
  });
});
