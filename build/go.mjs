/**
 * The one entry of all npm scripts: `node build/go.mjs NAME ARGUMENTS`. It makes sure that what the command needs is
 * there, and then runs it. On a fresh machine with nothing but Node and npm, that is what makes `npm start` and
 * `npm test` work; so nothing that is imported here may come from an npm package.
 *
 * Root is a case of its own: Chromium's sandbox and PostgreSQL both refuse to run as root, and the app is not
 * weakened for that. Commands that start them are run again by an ordinary user (see root/run-unprivileged.mjs).
 */
import { commands } from './commands.mjs';
import { checkNode } from './lib/check-node.mjs';
import { endEverything, onSignalsEndEverything } from './lib/processes.mjs';
import { Explained, say } from './lib/say.mjs';
import { runUnprivileged } from './root/run-unprivileged.mjs';
import { setUp } from './setup/set-up.mjs';

const [name = '', ...args] = process.argv.slice(2);
onSignalsEndEverything();
try {
  process.exitCode = await go();
} catch (error) {
  if (!(error instanceof Explained)) throw error;
  say(`Stopped: ${error.message}`);
  process.exitCode = 1;
} finally {
  endEverything();
}

async function go() {
  checkNode();
  const command = commands[name];
  if (!command) throw new Explained(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot && command.unprivileged) return runUnprivileged(name, command, args);
  await setUp(command.needs, { release: args.includes('--release') });
  /** @type {{ main: (args: string[]) => Promise<number> }} */
  const module = await import(`./commands/${name}.mjs`);
  return module.main(args);
}
