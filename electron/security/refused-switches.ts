/**
 * Words on the command line that turn a guard off. The packaged program does not start with one of them: a changed
 * shortcut must not be enough to open what the build has closed. While developing they are anybody's own business.
 */
import type { CommandLine } from '../command-line';

const refused = [
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-namespace-sandbox',
  'disable-gpu-sandbox',
  'single-process',
  'in-process-gpu',
  'disable-web-security',
  'allow-running-insecure-content',
  'disable-site-isolation-trials',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'host-rules',
  'host-resolver-rules',
  'js-flags',
  'load-extension',
  'inspect',
  'inspect-brk',
  'log-net-log',
  'ssl-key-log-file',
];
/** These let another program drive the page. The demonstration holds no patients, and tests drive it so. */
const refusedButInDemonstration = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
];

/** @returns the words that stand in the way, without dashes; empty when the program may start. */
export function refusedSwitches(line: CommandLine, packaged: boolean): string[] {
  if (!packaged) return [];
  const all = line.has('demonstration') ? refused : [...refused, ...refusedButInDemonstration];
  return all.filter((name) => line.has(name));
}
