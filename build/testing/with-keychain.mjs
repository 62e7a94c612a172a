/**
 * A keychain for tests on Linux: a D-Bus session of its own with a gnome-keyring that is unlocked by a password of no
 * worth. On Windows and macOS the user's own keychain serves.
 *
 * As a program, this file is what runs inside the session: it starts the keyring, then the tests.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain } from '../lib/say.mjs';

/**
 * @param {string} program @param {string[]} args
 * @returns {{ command: [string, string[]], env: NodeJS.ProcessEnv, cleanUp: () => void }}
 */
export function withKeychain(program, args) {
  if (process.platform !== 'linux') return { command: [program, args], env: {}, cleanUp: () => undefined };
  const folder = mkdtempSync(path.join(tmpdir(), 'keychain-'));
  const self = fileURLToPath(import.meta.url);
  return {
    command: ['dbus-run-session', ['--', process.execPath, self, program, ...args]],
    env: {
      XDG_RUNTIME_DIR: folder,
      // Where the keyring keeps its files: not among those of the person who runs the tests.
      XDG_DATA_HOME: path.join(folder, 'data'),
      XDG_CURRENT_DESKTOP: 'GNOME',
    },
    cleanUp: () => rmSync(folder, { recursive: true, force: true }),
  };
}

if (isMain(import.meta.url)) {
  const [program = '', ...args] = process.argv.slice(2);
  const keyring = spawnSync('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    input: 'test',
    encoding: 'utf8',
  });
  if (keyring.status !== 0) {
    console.error(`The test keychain did not start: ${keyring.error?.message ?? keyring.stderr}`);
    process.exit(1);
  }
  const child = spawn(program, args, { stdio: 'inherit' });
  // The whole process group gets the signal; this one only stays until its child has ended.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}
