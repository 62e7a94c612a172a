import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeToFreePath } from './free-path';

test('the second of a name gets a number, and the first stays as it is', async () => {
  const top = mkdtempSync(path.join(tmpdir(), 'print-'));
  const folder = path.join(top, 'documents');
  const first = await writeToFreePath(folder, 'Pack', '.pdf', Buffer.from('1'));
  const second = await writeToFreePath(folder, 'Pack', '.pdf', Buffer.from('2'));
  expect([first, second].map((file) => path.basename(file))).toEqual(['Pack.pdf', 'Pack 2.pdf']);
  expect(readFileSync(first, 'utf8')).toBe('1');
  rmSync(top, { recursive: true });
});
