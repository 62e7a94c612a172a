import { expect, test } from 'vitest';
import { longestFile } from '../../shared/ipc';
import { argumentSchemas } from './argument-schemas';

const fits = (request: unknown) => argumentSchemas['file.save'].safeParse([request]).success;
const file = { fileName: 'Accesses in November', kind: 'csv', text: 'a,b\r\n' };

test('a table, an exchange file and a text are kept', () => {
  expect(fits(file)).toBe(true);
  expect(fits({ ...file, kind: 'json' })).toBe(true);
  expect(fits({ ...file, kind: 'txt' })).toBe(true);
});

test('no other kind of file, no path of the page’s own, no text without end', () => {
  expect(fits({ ...file, kind: 'exe' })).toBe(false);
  expect(fits({ ...file, kind: 'html' })).toBe(false);
  expect(fits({ ...file, path: '/etc/passwd' })).toBe(false);
  expect(fits({ ...file, fileName: 'x'.repeat(201) })).toBe(false);
  expect(fits({ ...file, text: 'x'.repeat(longestFile + 1) })).toBe(false);
});
