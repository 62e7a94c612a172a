/**
 * A file name that every system takes, from a suggestion of the page's: no folders, no reserved names of Windows, no
 * control or direction characters, at most 120 characters, never empty.
 * @returns the name without extension
 */
export function safeFileName(suggested: string): string {
  const plain = suggested
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/[/\\:*?"<>|]/g, ' ')
    .replaceAll(/\s+/g, ' ');
  const trimmed = Array.from(plain)
    .slice(0, 120)
    .join('')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(trimmed);
  return trimmed === '' || reserved ? 'Practice Buddy document' : trimmed;
}
