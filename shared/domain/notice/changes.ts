import { noticeRowId, type Notice } from './model';

/** One paragraph as it is shown, marked when the person has not acknowledged it before in these words. */
export interface NoticeParagraph {
  text: string;
  fresh: boolean;
}

/** What is new to somebody who last acknowledged `before` (undefined: they never acknowledged this notice). */
export interface NoticeChanges {
  /** 'first' the first time, 'same' the very version that was acknowledged before, 'changed' otherwise. */
  is: 'first' | 'same' | 'changed';
  paragraphs: NoticeParagraph[];
  /** Paragraphs that are gone since. */
  removed: string[];
}

export function noticeChanges(before: Notice | undefined, now: Notice): NoticeChanges {
  if (!before) return { is: 'first', paragraphs: now.text.map((text) => ({ text, fresh: false })), removed: [] };
  const known = new Set(before.text);
  return {
    is: noticeRowId(before) === noticeRowId(now) ? 'same' : 'changed',
    paragraphs: now.text.map((text) => ({ text, fresh: !known.has(text) })),
    removed: before.text.filter((text) => !now.text.includes(text)),
  };
}

/** A paragraph with the practice and the purpose of this access filled in. */
export const filledIn = (text: string, { home, purpose }: { home: string; purpose: string }): string =>
  text.replaceAll('{home}', home).replaceAll('{purpose}', purpose);
