/**
 * Where things lie, named once. Everything that is made goes below out/ (git ignores it, and deleting it is always
 * safe); everything that is slow to fetch goes to a cache outside the tree, so that `npm ci` and a second clone
 * find it again.
 */
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the tree that these scripts belong to. */
export const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {...string} parts */
export const inTree = (...parts) => path.join(top, ...parts);

export const out = inTree('out');
/** What electron runs, and all that the packaged program holds. */
export const appFolder = inTree('out/app');
export const serviceEntry = inTree('out/service/main.mjs');
/** electron-builder names its unpacked folder after the system it builds for. */
export const packageFolder = inTree('out/package');
export const packageForTestsFolder = inTree('out/package-e2e');

/** The cache that all clones of one user share. `PRACTICE_BUDDY_CACHE` moves it. */
export function cacheFolder() {
  const { env, platform } = process;
  if (env.PRACTICE_BUDDY_CACHE) return path.resolve(env.PRACTICE_BUDDY_CACHE);
  if (platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(homedir(), 'AppData/Local'), 'practice-buddy-build');
  if (platform === 'darwin') return path.join(homedir(), 'Library/Caches/practice-buddy-build');
  return path.join(env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'practice-buddy-build');
}
