/** Starts the bundled service and waits until it says, as one line of JSON, where it listens. */
import { createInterface } from 'node:readline';
import { serviceEntry, top } from './lib/paths.mjs';
import { ended, passOn, start } from './lib/processes.mjs';
import { Explained, say } from './lib/say.mjs';

/** The first start sets a database up, which a slow machine takes its time for. */
const patienceMs = 120_000;

/**
 * @param {NodeJS.ProcessEnv} settings
 * @returns {Promise<{ address: string, child: import('node:child_process').ChildProcess, ended: Promise<number> }>}
 */
export async function startService(settings) {
  say('Starting the central service …');
  const env = { ...process.env, ...settings };
  const child = start(process.execPath, [serviceEntry], { cwd: top, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const end = ended(child);
  /** @type {string[]} */
  const lines = [];
  /** @type {Promise<string>} */
  const listening = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(problem(`it did not say so within ${patienceMs / 1000} s`)), patienceMs);
    createInterface({ input: /** @type {import('node:stream').Readable} */ (child.stdout) }).on('line', (line) => {
      const address = addressIn(line);
      if (address) {
        clearTimeout(timer);
        resolve(address);
      }
      lines.push(line);
      if (lines.length > 20) lines.shift();
    });
    void end.then((code) => {
      clearTimeout(timer);
      reject(problem(`it ended with ${code}`));
    }, reject);
  });
  /** @param {string} why */
  const problem = (why) =>
    new Explained(
      `The central service did not start: ${why}. Its last words:\n${lines.join('\n')}\nWhat it wrote beside that is above.`,
    );
  try {
    return { address: await listening, child, ended: end };
  } catch (error) {
    passOn(child, 'SIGKILL');
    throw error;
  }
}

/** @param {string} line @returns {string | undefined} */
function addressIn(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    const { listening } = JSON.parse(line);
    return typeof listening === 'string' ? listening : undefined;
  } catch {
    return undefined;
  }
}
