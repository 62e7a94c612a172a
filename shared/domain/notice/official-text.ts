import { sha256Of } from '../../evidence/hash';
import type { Rejection } from '../../protocol/sync';
import type { Notice } from './model';

/** In bytes: about 60,000 words, far beyond any notice under COPI 2002. */
export const largestOfficialText = 400_000;

export type OfficialText = NonNullable<Notice['officialText']>;

const refuse = (code: string, says: string, next: string): { ok: false; rejection: Rejection } => ({
  ok: false,
  rejection: { code: `officialText.${code}`, says, next, field: 'officialText' },
});

/**
 * Takes a file in as official text, byte for byte: UTF-8 with a byte order mark or without, whatever its line ends.
 * Refuses what is empty, too large, or not text, with the reason.
 */
export function readOfficialText(
  bytes: Uint8Array,
): { ok: true; value: OfficialText } | { ok: false; rejection: Rejection } {
  if (bytes.length === 0)
    return refuse('empty', 'The file is empty, so there is no text to keep.', 'Choose the file with the text.');
  if (bytes.length > largestOfficialText)
    return refuse(
      'large',
      `The file has ${Math.ceil(bytes.length / 1000)} kB, more than the ${largestOfficialText / 1000} kB that a notice may have.`,
      'Choose the notice alone, as a text file.',
    );
  if (startsWith(bytes, '%PDF'))
    return refuse(
      'pdf',
      'The file is a PDF, which cannot be kept as text.',
      'Save its text as a text file (UTF-8) and choose that.',
    );
  if (bytes.some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte)))
    return refuse(
      'binary',
      'The file holds characters that no text has, so it is not a text file.',
      'Save the text as a text file (UTF-8) and choose that.',
    );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse(
      'encoding',
      'The file is not in UTF-8, so some of its characters would be lost.',
      'Save the text as UTF-8 and choose it again.',
    );
  }
  if (text.trim() === '')
    return refuse(
      'empty',
      'The file holds only spaces, so there is no text to keep.',
      'Choose the file with the text.',
    );
  // A decoder that is strict and keeps the byte order mark loses nothing, so this is the hash of the bytes as well.
  return { ok: true, value: { text, sha256: sha256Of(text) } };
}

/** Computed anew from the text that this computer holds: whether it is still the one that was published. */
export const officialTextStands = ({ text, sha256 }: OfficialText): boolean => sha256Of(text) === sha256;

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Array.from(text).every((character, at) => bytes[at] === character.charCodeAt(0));
