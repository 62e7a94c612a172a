import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { LaunchResult } from '../../shared/ipc';
import type { Launcher } from './launchers';

/** What starting needs of the surroundings. */
export interface Starting {
  openAddress: (address: string) => Promise<void>;
}

/**
 * Starts one launcher of the list by its id. The page gives the id and nothing else: no address, no path, no argument, and
 * so nothing of a patient, ever reaches what is started.
 */
export async function startLauncher(
  launchers: readonly Launcher[],
  id: string,
  { openAddress }: Starting,
): Promise<LaunchResult> {
  const one = launchers.find((other) => other.id === id);
  if (!one) return { ok: false, why: 'unknown' };
  if ('address' in one) {
    try {
      await openAddress(one.address);
      return { ok: true };
    } catch {
      return { ok: false, why: 'failed' };
    }
  }
  if (!(await isProgram(one.program))) return { ok: false, why: 'missing' };
  return new Promise((resolve) => {
    // No shell: the arguments are the file's own words, each one argument. Its life is its own, not ours.
    const child = spawn(one.program, one.arguments, {
      shell: false,
      detached: true,
      stdio: 'ignore',
      windowsHide: false,
    });
    child.once('error', () => resolve({ ok: false, why: 'failed' }));
    child.once('spawn', () => {
      child.unref();
      resolve({ ok: true });
    });
  });
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
