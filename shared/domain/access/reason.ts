import type { Rejection } from '../../protocol/sync';
import { plain } from '../patient/clean';

/** Shown in the empty field; typed as it stands, it says nothing. */
export const reasonExample = 'For example: out of inhaler, surgery closed, pharmacy waiting';

const longest = 300;
const mashed = /(asdf|sdfg|dfgh|qwert|wert|zxcv|hjkl|lorem|blah|test test)/i;
const empty = new Set([
  'care',
  'patient',
  'needed',
  'as',
  'requested',
  'reason',
  'none',
  'no',
  'na',
  'n/a',
  'ok',
  'see',
  'notes',
  'above',
  'test',
  'the',
  'a',
  'for',
]);

const refused = (code: string, says: string): Rejection => ({
  code: `access.reason.${code}`,
  says,
  next: 'Write in a few words what the patient needs and why their practice cannot do it.',
  field: 'reason',
});

/**
 * Whether a reason says something to the privacy officer who reads it: at least two words, not keys struck at random, not the
 * example, not only words that fit every access. Undefined: it does. It cannot know whether it is true; a person reviews that.
 */
export function checkReason(typed: string): Rejection | undefined {
  const text = plain(typed);
  if (text === '') return refused('empty', 'The reason is empty.');
  if (text.length > longest) return refused('long', `The reason is too long: at most ${longest} characters fit.`);
  if (text.toLowerCase() === reasonExample.toLowerCase()) return refused('example', 'This is only the example.');
  const words = (text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).map((word) => word.toLowerCase());
  const telling = new Set(words.filter((word) => word.length > 1 && !/^(.)\1+$/u.test(word) && !empty.has(word)));
  if (mashed.test(text) || telling.size === 0)
    return refused('meaningless', 'This does not say why you need the record.');
  if (new Set(words).size < 2) return refused('short', 'One word does not say why you need the record.');
  return undefined;
}
