import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTree } from './lib/paths.mjs';

/** A fresh machine has Node and npm and nothing else: what runs first must not need what it is about to install. */

/** The files that `file` imports at once, and theirs. Imports that wait (`await import(…)`) come after the installing. */
function importedAtOnce(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const found = [
    ...readFileSync(file, 'utf8').matchAll(/^\s*(?:import|export)[^'"]*?from\s+'([^']+)'|^import '([^']+)'/gm),
  ];
  const names = found.map(([, from, bare]) => from ?? bare ?? '');
  seen.set(file, names);
  for (const name of names) {
    if (name.startsWith('.') && name.endsWith('.mjs')) importedAtOnce(path.resolve(path.dirname(file), name), seen);
  }
  return seen;
}

describe('the first step on a fresh machine', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pb-bootstrap-'));
    cpSync(inTree('build'), path.join(folder, 'build'), { recursive: true });
    cpSync(inTree('package.json'), path.join(folder, 'package.json'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const go = (...args: string[]) =>
    spawnSync(process.execPath, ['build/go.mjs', ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: folder },
      encoding: 'utf8',
    });

  it('imports nothing that comes from a package', () => {
    const all = importedAtOnce(inTree('build/go.mjs'));
    expect(all.size).toBeGreaterThan(5);
    const packages = [...all.values()].flat().filter((name) => !name.startsWith('node:') && !name.startsWith('.'));
    expect(packages).toEqual([]);
  });

  it('runs where there is no node_modules and no home', () => {
    const { status, stderr, stdout } = go('lint-nothing');
    expect(stdout + stderr).toContain('There is no command "lint-nothing". There are: start, test');
    expect(status).toBe(1);
  });

  it('begins by installing the packages, and says in a sentence when that cannot be done (here, without a lock file)', () => {
    const { status, stdout, stderr } = go('lint');
    expect(stdout + stderr).toContain('Installing the npm packages of package-lock.json');
    expect(stdout + stderr).toContain('Stopped: npm could not install the packages');
    expect(stdout + stderr).not.toContain('ERR_MODULE_NOT_FOUND');
    expect(status).toBe(1);
  });
});
