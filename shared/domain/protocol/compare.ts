import { changesInWords, textChanges, type ParagraphChange } from '../text-changes';
import type { ProtocolSection } from './model';

/** One section of the later version as against the earlier one; those that are gone come last. */
export interface SectionChange {
  title: string;
  is: 'same' | 'changed' | 'added' | 'removed';
  paragraphs: ParagraphChange[];
}

/** The paragraphs of a section's text, as they were typed: each line is one. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Written = readonly ProtocolSection[];

/** Sections are the same section when they have the same title; a new title makes a new section. */
export function protocolChanges(before: Written, after: Written): { sections: SectionChange[]; says: string } {
  const old = new Map(before.map((one) => [one.title, one]));
  const sections = after.map(({ title, text }): SectionChange => {
    const known = old.get(title);
    old.delete(title);
    const paragraphs = textChanges(known ? paragraphsOf(known.text) : [], paragraphsOf(text));
    const same = paragraphs.every((one) => one.is === 'same');
    return { title, is: !known ? 'added' : same ? 'same' : 'changed', paragraphs };
  });
  const gone = [...old.values()].map(({ title, text }): SectionChange => ({
    title,
    is: 'removed',
    paragraphs: textChanges(paragraphsOf(text), []),
  }));
  const all = [...sections, ...gone];
  return { sections: all, says: changesInWords(all.flatMap((one) => one.paragraphs)) };
}
