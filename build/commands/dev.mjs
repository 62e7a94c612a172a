/**
 * `npm run dev`: everything is built again when a source changes; the service and the app start again with it. A
 * change of the page alone needs Ctrl+R in the window.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { watchBundle } from '../bundle.mjs';
import { startDemonstrationService } from '../demonstration.mjs';
import { demonstrationFolder } from '../lib/paths.mjs';
import { ended, passOn, stopped } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import { startElectron } from '../run-electron.mjs';

/** @typedef {Awaited<ReturnType<typeof startDemonstrationService>>} Service */

export async function main() {
  /** @type {Service | undefined} */
  let service;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let app;
  /** @type {(code: number) => void} */
  let finish = () => undefined;
  /** @type {Promise<number>} */
  const finished = new Promise((resolve) => (finish = resolve));

  const startAll = once(async () => {
    const old = app;
    app = undefined;
    if (old) await end(old);
    if (service) await end(service.child);
    if (stopped()) return;
    service = await startDemonstrationService();
    const userData = path.join(demonstrationFolder(), 'desks/development');
    mkdirSync(userData, { recursive: true });
    const started = startElectron([`--user-data-dir=${userData}`, `--service=${service.address}`, '--demonstration']);
    app = started;
    // Closing the window ends it all; being started again does not.
    void ended(started).then((code) => app === started && finish(code));
  });
  const stop = await watchBundle((part) => {
    say(part === 'page' ? 'The page was built: press Ctrl+R in the window.' : `Built: ${part}.`);
    if (part !== 'page') void startAll().catch((error) => say(String(error)));
  });
  say('Everything is built, and will be again when a source changes.');
  await startAll();
  const code = await finished;
  await stop();
  if (service) await end(service.child);
  return code;
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = ended(child);
  passOn(child, 'SIGTERM');
  await gone;
}

/**
 * Several parts are built at about the same time: they count as one change, and one start follows another.
 * @param {() => Promise<void>} work
 */
function once(work) {
  /** @type {Promise<void>} */
  let last = Promise.resolve();
  /** @type {Promise<void> | undefined} */
  let waiting;
  return () => {
    waiting ??= new Promise((resolve) => setTimeout(resolve, 300)).then(() => {
      waiting = undefined;
      last = last.catch(() => undefined).then(work);
      return last;
    });
    return waiting;
  };
}
