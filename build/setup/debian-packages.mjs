/**
 * The libraries that Electron links to, a screen that nobody sees, and a keychain for the tests come from the
 * system. Root on Debian (and what descends from it) gets them installed; anybody else is told their names.
 */
import { existsSync, readFileSync } from 'node:fs';
import { hasDisplay } from '../lib/display.mjs';
import { ask, run } from '../lib/processes.mjs';
import { progress } from '../lib/progress.mjs';
import { Explained } from '../lib/say.mjs';

/** @type {Partial<Record<import('../commands.mjs').Need, string[]>>} */
const packagesFor = {
  system: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'fonts-liberation'],
  screen: ['xvfb', 'xauth'],
  keychain: ['dbus', 'gnome-keyring', 'libsecret-1-0'],
};
/** Renamed when time_t grew to 64 bits: Debian 13, Ubuntu 24.04. */
const renamed = ['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0'];

/** @param {import('../commands.mjs').Need[]} needs */
export async function ensureDebianPackages(needs) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const wanted = needs
    .filter((need) => need !== 'screen' || !hasDisplay() || needs.includes('keychain'))
    .flatMap((need) => packagesFor[need] ?? []);
  if (wanted.length === 0) return;
  const missing = wanted.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const names = missing.map(nameHere);
  if (process.getuid?.() !== 0) {
    throw new Explained(
      `The app needs these packages of the system: ${names.join(' ')}. Only root can install them: run ` +
        `"sudo apt-get install -y --no-install-recommends ${names.join(' ')}", then the same command again.`,
    );
  }
  await install(names);
}

/** @param {string[]} names */
async function install(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) =>
    run('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      stdio: ['ignore', 'ignore', 2],
    });
  const arguments_ = ['install', '-y', '--no-install-recommends', ...names];
  const done = await progress(`Installing packages of the system: ${names.join(' ')}`, async () => {
    // The lists may be old or, in a fresh container, empty.
    await apt(['update']);
    return (await apt(arguments_)) === 0;
  });
  if (done) return;
  throw new Explained(
    `apt-get could not install ${names.join(' ')}; its own words are above. Without them Electron does not start. ` +
      'Install them in the way of your system, then run the same command again.',
  );
}

/** @param {string} name */
function isInstalled(name) {
  return [name, `${name}t64`].some((each) => {
    const { ok, out } = ask('dpkg-query', ['-W', '-f', '${db:Status-Status}\n', each]);
    return ok && out.split('\n').includes('installed');
  });
}

/** @param {string} name */
function nameHere(name) {
  const release = readFileSync('/etc/os-release', 'utf8');
  const version = Number(/^VERSION_ID="?([\d.]+)/m.exec(release)?.[1] ?? '0');
  const since = /^ID=ubuntu/m.test(release) ? 24.04 : 13;
  // Testing and unstable say no number.
  return renamed.includes(name) && (version === 0 || version >= since) ? `${name}t64` : name;
}
