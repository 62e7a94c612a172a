/**
 * Where things lie, named once. Everything that is made goes below out/ (git ignores it, and deleting it is always
 * safe); everything that is slow to fetch goes to a cache outside the tree, so that `npm ci` and a second clone
 * find it again.
 */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the tree that these scripts belong to. */
export const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {...string} parts */
export const inTree = (...parts) => path.join(top, ...parts);

export const out = inTree('out');
/** The app as it is developed and tested: what Electron runs. */
export const appFolder = inTree('out/app');
/** The app as it is packaged. */
export const releaseAppFolder = inTree('out/release/app');
export const serviceProgramsFolder = inTree('out/service');
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

/**
 * What the demonstration and a service without settings keep: a folder of the user's, one for each clone, because two
 * clones may be of two versions. It is not below the clone, where root's stages would carry it to and fro.
 */
function keptFolder() {
  const { env, platform } = process;
  const clone = createHash('sha256').update(top).digest('hex').slice(0, 12);
  const own = 'practice-buddy-development';
  if (platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(homedir(), 'AppData/Local'), own, clone);
  if (platform === 'darwin') return path.join(homedir(), 'Library/Application Support', own, clone);
  return path.join(env.XDG_DATA_HOME ?? path.join(homedir(), '.local/share'), own, clone);
}

export const demonstrationFolder = () => path.join(keptFolder(), 'demonstration');
export const serviceFolder = () => path.join(keptFolder(), 'service');
