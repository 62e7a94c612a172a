/**
 * Root copies the sources to the stage and the results back with this. It must leave no stale file (a deleted test
 * that still runs), and it must never be led by a link to a place outside, because the stage is not root's own.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mirror } from './mirror.mjs';

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
const copy = (leaveAlone?: (relative: string) => boolean) => {
  const { uid, gid } = lstatSync(folder);
  return mirror(at('from'), at('to'), { uid, gid }, leaveAlone);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mirror-'));
  mkdirSync(at('from/deep'), { recursive: true });
  writeFileSync(at('from/deep/file.ts'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a mirror', () => {
  it('copies what is new, once', () => {
    expect(copy()).toBe(1);
    expect(readFileSync(at('to/deep/file.ts'), 'utf8')).toBe('one');
    expect(copy()).toBe(0);
  });

  it('copies what changed, and removes what is gone', () => {
    copy();
    writeFileSync(at('from/deep/file.ts'), 'three');
    writeFileSync(at('to/stale.ts'), 'stale');
    copy();
    expect(readFileSync(at('to/deep/file.ts'), 'utf8')).toBe('three');
    expect(existsSync(at('to/stale.ts'))).toBe(false);
  });

  it('leaves alone what it is told to', () => {
    mkdirSync(at('from/node_modules'));
    mkdirSync(at('to/node_modules'), { recursive: true });
    writeFileSync(at('to/node_modules/theirs'), 'kept');
    copy((relative) => relative === 'node_modules');
    expect(readFileSync(at('to/node_modules/theirs'), 'utf8')).toBe('kept');
  });

  it.skipIf(process.platform === 'win32')('copies a link as a link, without reading what it points at', () => {
    symlinkSync('/etc/passwd', at('from/link'));
    copy();
    expect(readlinkSync(at('to/link'))).toBe('/etc/passwd');
  });

  it.skipIf(process.platform === 'win32')('writes through no link that lies in its way', () => {
    mkdirSync(at('outside'));
    writeFileSync(at('outside/file.ts'), 'untouched');
    mkdirSync(at('to'));
    symlinkSync(at('outside'), at('to/deep'));
    copy();
    expect(readFileSync(at('outside/file.ts'), 'utf8')).toBe('untouched');
    expect(readFileSync(at('to/deep/file.ts'), 'utf8')).toBe('one');
  });
});
