/**
 * `npm run fresh [-- start test]`: does what a newcomer does. Clones what is committed into an empty folder, gives it an
 * empty HOME, and runs the README's two commands there, one after the other. What a machine has besides (npm packages,
 * a build of last week, settings in somebody's home) cannot help them.
 *
 * It takes as long as both commands, so it is a campaign of its own; build/bootstrap.test.ts runs its beginning with
 * every test.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { npm } from '../lib/npm.mjs';
import { top } from '../lib/paths.mjs';
import { run, stopped } from '../lib/processes.mjs';
import { Explained, say } from '../lib/say.mjs';

/** @param {string[]} args */
export async function main(args) {
  const wanted = args.length > 0 ? args : ['start', 'test'];
  const place = mkdtempSync(path.join(tmpdir(), 'practice-buddy-fresh-'));
  const clone = path.join(place, 'clone');
  const home = path.join(place, 'home');
  mkdirSync(home);
  try {
    if ((await run('git', ['clone', '--quiet', '--no-hardlinks', top, clone])) !== 0)
      throw new Explained('The clone could not be made. Is git installed, and is this a clone itself?');
    for (const command of wanted) {
      if (stopped()) return 1;
      say(`In a fresh clone with an empty HOME: npm run ${command}`);
      const code = await npm(['run', command], { cwd: clone, env: newcomer(home) });
      if (code !== 0) {
        say(`npm run ${command} ended with ${code}: a newcomer could not have gone on.`);
        return code;
      }
    }
    if (wanted.includes('start')) pictures(path.join(clone, 'out/tour'));
    say(`A fresh clone runs: ${wanted.join(', ')}.`);
    return 0;
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * A newcomer's environment: nothing that npm told this run, no screen (the tour is what leaves something to look at).
 * @param {string} home
 */
function newcomer(home) {
  const left = Object.entries(process.env).filter(
    ([name]) => !/^npm_/i.test(name) && !['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'INIT_CWD'].includes(name),
  );
  return { ...Object.fromEntries(left), HOME: home, USERPROFILE: home };
}

/** @param {string} folder */
function pictures(folder) {
  const left = existsSync(folder) ? readdirSync(folder) : [];
  const count = left.filter((name) => name.endsWith('.png')).length;
  if (count === 0 || !left.some((name) => name.endsWith('.pdf')))
    throw new Explained(
      'npm start left no pictures or no PDF in out/tour, so a newcomer would have nothing to look at.',
    );
  say(`npm start left ${count} pictures and a PDF.`);
}
