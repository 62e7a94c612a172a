/**
 * Packages the app with electron-builder: an unpacked folder, or with `--release` the installers of this system. For
 * the tests a second one is made that differs in one fuse (see electron-builder.config.mjs).
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { forTests as fusesForTests, readFuses, shipped } from './fuses.mjs';
import { fingerprint } from './lib/fingerprint.mjs';
import { inTree, out, packageFolder, packageForTestsFolder, releaseAppFolder } from './lib/paths.mjs';
import { progress } from './lib/progress.mjs';
import { Explained } from './lib/say.mjs';
import { tool } from './lib/tools.mjs';
import { packagedExecutable } from './run-electron.mjs';
import { electronRuntime } from './setup/electron-runtime.mjs';

const system = process.platform === 'darwin' ? '--mac' : process.platform === 'win32' ? '--win' : '--linux';

/** @param {{ release?: boolean, forTests?: boolean }} [options] */
export async function makePackages({ release = false, forTests = false } = {}) {
  const runtime = electronRuntime();
  if (release && runtime.kind !== 'official') {
    throw new Explained(
      "A release is built with Electron's own runtime only, and this machine has the fallback for tests.",
    );
  }
  await bundle({ release: true });
  const stampFile = path.join(out, 'package.stamp');
  const stamp = `${fingerprint(['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json'])} ${runtime.version} ${release} ${forTests}`;
  if (!release && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(stampFile, { force: true });
  await make(packageFolder, release, shipped);
  if (forTests) await make(packageForTestsFolder, false, fusesForTests);
  writeFileSync(stampFile, stamp);
}

/** @param {string} folder @param {boolean} release @param {typeof shipped} fuses */
async function make(folder, release, fuses) {
  rmSync(folder, { recursive: true, force: true });
  const env = {
    ...process.env,
    PACKAGE_INSPECTABLE: fuses.EnableNodeCliInspectArguments ? '1' : '',
    PACKAGE_OUTPUT: folder,
    ELECTRON_BUILDER_OFFLINE: release ? '' : 'true',
  };
  const args = [
    system,
    ...(release ? [] : ['dir']),
    // A project of its own, so that no package of the development or the service is looked for.
    '--projectDir',
    releaseAppFolder,
    '--config',
    inTree('build/electron-builder.config.mjs'),
    '--publish',
    'never',
  ];
  const label = `Packaging ${path.relative(inTree(), folder)}`;
  const code = await progress(label, () => tool('electron-builder', args, { env, stdio: ['ignore', 2, 2] }));
  if (code !== 0)
    throw new Explained(
      `electron-builder ended with ${code}; its own words are above. No package was made in ${folder}.`,
    );
  await checkFuses(packagedExecutable(folder), fuses);
}

/**
 * Reads back what was thrown: a package whose fuses are not as decided must not go out.
 * @param {string} executable @param {typeof shipped} wanted
 */
async function checkFuses(executable, wanted) {
  const found = await readFuses(executable);
  const wrong = Object.entries(found).filter(([name, state]) => state !== wanted[/** @type {keyof wanted} */ (name)]);
  if (wrong.length === 0 && Object.keys(found).length > 0) return;
  throw new Explained(
    `These fuses of ${executable} are not as build/fuses.mjs says: ${wrong.map(([name]) => name).join(', ')}.`,
  );
}
