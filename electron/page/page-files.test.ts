import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileBelow, pageFiles } from './page-files';

let folder: string;
let root: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'page-'));
  root = path.join(folder, 'renderer');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(root, 'assets/main-a1.js'), '1');
  writeFileSync(path.join(root, 'notes.exe'), 'x');
  writeFileSync(path.join(folder, 'outside.txt'), 'secret');
  mkdirSync(path.join(folder, 'renderer-other'));
  writeFileSync(path.join(folder, 'renderer-other/outside.txt'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (pathname: string, init?: RequestInit) =>
  pageFiles(root)(new Request(`app://practice-buddy${pathname}`, init));

test('the page, its parts and their types', async () => {
  const index = await ask('/');
  expect(await index.text()).toBe('<!doctype html>');
  expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await ask('/assets/main-a1.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test.each(['/absent.html', '/assets', '/assets/', '/notes.exe', '//index.html', '/%zz'])(
  '%s is not there',
  async (pathname) => {
    expect((await ask(pathname)).status).toBe(404);
  },
);

test('only reading is possible', async () => {
  expect((await ask('/', { method: 'POST', body: 'x' })).status).toBe(405);
});

// Paths as an attacker writes them, before any URL parser has tidied them: the guard does not rely on one.
test.each([
  '/../outside.txt',
  '/assets/../../outside.txt',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/%2e%2e%2foutside.txt',
  '/..%5coutside.txt',
  '/..\\outside.txt',
  '/../renderer-other/outside.txt',
  '/%2fetc/passwd',
  '//etc/passwd',
  '/C:/windows/win.ini',
  '/index.html%00.txt',
  '/index.html::$DATA',
  '/index.html.',
  '/./index.html',
  '/%252e%252e/outside.txt',
])('%s names no file', (pathname) => {
  expect(fileBelow(root, pathname)).toBeNull();
});
