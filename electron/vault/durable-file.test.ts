import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveAside, readIfThere, writeDurably } from './durable-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'durable-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the new content replaces the old, leaves nothing beside it, and only its owner may read it', async () => {
  const file = path.join(folder, 'below', 'a.json');
  await writeDurably(file, 'one');
  await writeDurably(file, 'two');
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(readdirSync(path.dirname(file))).toEqual(['a.json']);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
});

test('a write that fails leaves nothing behind and says so', async () => {
  const file = path.join(folder, 'a.json');
  // A folder in the way cannot be renamed over.
  await mkdir(path.join(file, 'in-the-way'), { recursive: true });
  await expect(writeDurably(file, 'x')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('absent is told from unreadable', async () => {
  expect(await readIfThere(path.join(folder, 'absent'))).toBeNull();
  await expect(readIfThere(folder)).rejects.toThrow();
});

test('what is moved aside is still there, under a name that says why', async () => {
  const file = path.join(folder, 'a.json');
  writeFileSync(file, 'x');
  await moveAside(file, 'damaged');
  const [name] = readdirSync(folder);
  expect(name).toMatch(/^a\.json\.damaged-/);
  expect(readFileSync(path.join(folder, name!), 'utf8')).toBe('x');
});
