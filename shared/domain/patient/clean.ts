/**
 * What scanners, copy-and-paste and other keyboards bring is made plain: full-width digits become digits, non-breaking
 * spaces become spaces, and what cannot be seen (zero-width, direction marks) is dropped.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim();
