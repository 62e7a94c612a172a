import type { LauncherShown, LaunchResult } from '../../../shared/ipc';

/** The launcher of a system, by its name as arrangements have it, however it was typed. */
export const launcherFor = (launchers: readonly LauncherShown[], system: string): LauncherShown | undefined =>
  launchers.find((one) => plain(one.system) === plain(system));

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Why it was not started, and what to do. */
export function whyNot(why: Extract<LaunchResult, { ok: false }>['why'], system: string): string {
  switch (why) {
    case 'missing':
      return `The program for ${system} is not on this computer. Start it as usual, and tell whoever looks after the computer.`;
    case 'unknown':
      return `This computer is no longer set up to start ${system}. Start it as usual.`;
    case 'failed':
      return `This computer did not start ${system}. Start it as usual.`;
  }
}
