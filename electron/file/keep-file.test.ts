import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFile } from './keep-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keep-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const request = { fileName: 'Accesses', kind: 'csv' as const, text: 'a,b\r\n' };
const chosen = (name: string) => () => Promise.resolve(name === '' ? '' : path.join(folder, name));

test('goes where the person chose, over an older file that they were asked about', async () => {
  const suggested: string[] = [];
  writeFileSync(path.join(folder, 'november.csv'), 'older');
  const kept = await keepFile(request, null, (name) => (suggested.push(name), chosen('november.csv')()));
  expect(suggested).toEqual(['Accesses.csv']);
  expect(kept).toEqual({ path: path.join(folder, 'november.csv') });
  expect(readFileSync(path.join(folder, 'november.csv'), 'utf8')).toBe(request.text);
});

test('a name completed here is not written over: nobody was asked about it', async () => {
  writeFileSync(path.join(folder, 'november.csv'), 'older');
  const kept = await keepFile(request, null, chosen('november'));
  expect(kept?.path).not.toBe(path.join(folder, 'november.csv'));
  expect(readFileSync(path.join(folder, 'november.csv'), 'utf8')).toBe('older');
});

test('is not kept when the person thought better of it', async () => {
  expect(await keepFile(request, null, chosen(''))).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test('with a documents folder nobody is asked', async () => {
  const kept = await keepFile(request, folder, () => Promise.reject(new Error('It was asked')));
  expect(kept).toEqual({ path: path.join(folder, 'Accesses.csv') });
});
