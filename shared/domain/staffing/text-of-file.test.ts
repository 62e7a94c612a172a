import { expect, it } from 'vitest';
import { textOfFile } from './text-of-file';

const bytes = (...of: number[]) => new Uint8Array(of);
const because = (of: Uint8Array) => {
  const read = textOfFile(of);
  return read.ok ? read.text : read.says;
};

it('UTF-8 is read, with or without its mark', () => {
  expect(because(new TextEncoder().encode('level,é'))).toBe('level,é');
  expect(because(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
});

it('an empty file is said to be empty, and not that it has no scale in it', () => {
  expect(because(bytes())).toBe('The file is empty.');
});

it.each([
  ['little', bytes(0xff, 0xfe, 0x61, 0x00)],
  ['big', bytes(0xfe, 0xff, 0x00, 0x61)],
  ['little, with letters beyond Latin', bytes(0xff, 0xfe, 0x91, 0x03)],
])('UTF-16 (%s end first) is named, with what to do', (_, file) => {
  expect(because(file)).toMatch(/^The file is in UTF-16.*Save it as CSV UTF-8/);
});

it('one byte of such a mark is no mark', () => {
  expect(because(bytes(0xff, 0x61))).toMatch(/not in UTF-8/);
  expect(because(bytes(0xfe, 0x61))).toMatch(/not in UTF-8/);
});
