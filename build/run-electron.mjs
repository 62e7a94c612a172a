/**
 * How Electron is started here: which executable, with which arguments, and with a virtual screen where there is none.
 * The end-to-end tests start it themselves (Playwright); they get the same facts by `testEnvironment`.
 */
import path from 'node:path';
import { withScreen } from './lib/display.mjs';
import { appFolder, packageFolder, packageForTestsFolder, serviceEntry } from './lib/paths.mjs';
import { start } from './lib/processes.mjs';
import { electronRuntime } from './setup/electron-runtime.mjs';

/** @returns {string} The executable of the runtime that is there. */
export function electronPath() {
  return electronRuntime().executable;
}

/**
 * Starts the built app.
 * @param {string[]} args Its own arguments, e.g. `--service=http://127.0.0.1:8080`.
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function startElectron(args, options) {
  const [program, all] = withScreen(electronPath(), [appFolder, ...args]);
  return start(program, all, options);
}

/**
 * What the end-to-end tests, the tour and the benches find in their environment.
 * @param {'basic' | 'gnome-libsecret'} passwordStore Where the app keeps its secrets in this run.
 */
export function testEnvironment(passwordStore) {
  return {
    ...process.env,
    ELECTRON_PATH: electronPath(),
    APP_PATH: appFolder,
    SERVICE_PATH: serviceEntry,
    PASSWORD_STORE: passwordStore,
    PACKAGED_PATH: packagedExecutable(packageFolder),
    PACKAGED_E2E_PATH: packagedExecutable(packageForTestsFolder),
  };
}

/**
 * Where electron-builder puts the executable, which differs by system.
 * @param {string} folder Its output folder.
 */
export function packagedExecutable(folder) {
  if (process.platform === 'win32') return path.join(folder, 'win-unpacked/Practice Buddy.exe');
  if (process.platform === 'darwin') {
    const mac = process.arch === 'arm64' ? 'mac-arm64' : 'mac';
    return path.join(folder, mac, 'Practice Buddy.app/Contents/MacOS/Practice Buddy');
  }
  return path.join(folder, 'linux-unpacked/practice-buddy');
}
