/**
 * Installs the npm packages exactly as package-lock.json names them, when they are not. npm itself writes down what
 * it has installed (node_modules/.package-lock.json), at the very end; comparing the two also sees an install that
 * was broken off, and leaves alone one that somebody made by hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { npm } from '../lib/npm.mjs';
import { inTree, top } from '../lib/paths.mjs';
import { progress } from '../lib/progress.mjs';
import { Explained } from '../lib/say.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, peer?: boolean }>} Packages */

export async function ensureNpmPackages() {
  if (npmPackagesAreThere()) return;
  const code = await progress(
    'Installing the npm packages of package-lock.json (a minute or two)',
    () =>
      npm(['ci', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'], {
        cwd: top,
        stdio: ['ignore', 2, 2],
      }),
    howFar,
  );
  if (code === 0) return;
  throw new Explained(
    `npm could not install the packages (exit code ${code}; its own words are above). The first time needs a ` +
      'network and the npm registry. Check both (`npm ping`), then run the same command again.',
  );
}

export function npmPackagesAreThere() {
  const installed = packagesOf(inTree('node_modules/.package-lock.json'));
  const wanted = packagesOf(inTree('package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = installed[place];
    // Packages for other systems are optional, and are not there.
    return found ? found.version === version : optional === true;
  });
}

/** How many of the packages are in their places, of those that are sure to come. */
function howFar() {
  const places = Object.entries(packagesOf(inTree('package-lock.json')) ?? {})
    .filter(([place, { optional }]) => place !== '' && !optional)
    .map(([place]) => place);
  const there = places.filter((place) => existsSync(inTree(place, 'package.json'))).length;
  return `${there} of ${places.length} packages`;
}

/** @param {string} file @returns {Packages | undefined} */
function packagesOf(file) {
  if (!existsSync(file)) return undefined;
  /** @type {{ packages: Packages }} */
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return packages;
}
