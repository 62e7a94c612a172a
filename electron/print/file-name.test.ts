import { expect, test } from 'vitest';
import { safeFileName } from './file-name';

test.each([
  ['Arrangement Harbour View', 'Arrangement Harbour View'],
  ['../../etc/passwd', 'etc passwd'],
  ['..\\..\\windows', 'windows'],
  ['a/b:c*d?e"f<g>h|i', 'a b c d e f g h i'],
  ['.hidden.', 'hidden'],
  ['a\u0000b\u202Egpj.exe', 'abgpj.exe'],
  ['a\ud800b', 'ab'],
  ['Ålesund', 'Ålesund'],
  ['', 'Practice Buddy document'],
  ['...', 'Practice Buddy document'],
  ['CON', 'Practice Buddy document'],
  ['lpt1.pdf', 'Practice Buddy document'],
])('%j becomes %j', (from, to) => expect(safeFileName(from)).toBe(to));

test('a very long one is cut', () => expect(safeFileName('é'.repeat(500))).toHaveLength(120));
