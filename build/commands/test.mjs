/**
 * `npm test`: everything that must hold before a change is taken, in the order in which a mistake is cheapest to find.
 * A step that fails does not stop the others, unless they need what it makes, so one run names all that is wrong.
 *
 * The last line gives the totals of all test runners. A check that is no test (formatting, types) counts nothing when
 * it holds and one failure when it does not.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { bundle } from '../bundle.mjs';
import { makePackages } from '../package.mjs';
import { inTree } from '../lib/paths.mjs';
import { stopped } from '../lib/processes.mjs';
import { elapsed, Explained, say } from '../lib/say.mjs';
import { hasTests, reportFile, runPlaywright } from '../testing/run-playwright.mjs';
import { notShown, passedIn, rowsIn } from '../testing/mission.mjs';
import { none, playwrightCounts, plus, secondTries, totals, vitestCounts } from '../testing/counts.mjs';
import { main as format } from './format.mjs';
import { main as lint } from './lint.mjs';
import { main as typecheck } from './typecheck.mjs';
import { main as unit, results as unitResults } from './unit.mjs';

/**
 * @typedef {{
 *   name: string,
 *   work: () => Promise<number>,  // an exit code
 *   counts?: () => import('../testing/counts.mjs').Counts, // what a test runner counted
 *   after?: string[],             // steps without which this one means nothing
 *   beside?: boolean,             // runs first, together with the others that say so: none keeps more than one core busy
 * }} Step
 */

/** What passed only when it was tried again: no failure, but somebody should look into it. @type {string[]} */
const again = [];

/** What Playwright reported, for the check of the mission. @type {unknown[]} */
const reports = [];

/** @type {Step[]} */
const steps = [
  { name: 'format', work: () => format(['--check']), beside: true },
  { name: 'lint', work: () => lint([]), beside: true },
  { name: 'types', work: () => typecheck([]), beside: true },
  { name: 'unit and integration', work: () => unit([]), counts: () => vitestCounts(read(inTree(unitResults))) },
  { name: 'bundle', work: () => bundle().then(() => 0) },
  { name: 'package', work: () => makePackages({ forTests: true }).then(() => 0), after: ['bundle'] },
  endToEnd('app', ['bundle']),
  endToEnd('tour', ['bundle']),
  ...['packaged', 'keychain'].filter(hasTests).map((project) => endToEnd(project, ['bundle', 'package'])),
  { name: 'mission', work: async () => 0, counts: mission },
];

export async function main() {
  let counts = none;
  /** @type {{ name: string, outcome: string, time: string }[]} */
  const table = [];
  const failed = new Set();
  /** @param {Step} step */
  const take = async (step) => {
    if (stopped()) return;
    const began = Date.now();
    const missing = step.after?.find((name) => failed.has(name));
    say(missing ? `Left out: ${step.name}, because ${missing} failed.` : `Step: ${step.name}`);
    const code = missing ? 1 : await attempt(step);
    const counted = missing ? none : (step.counts?.() ?? none);
    // A runner that fails without a failed test (a file that does not load) has failed all the same.
    const outcome = code !== 0 && counted.failed === 0 ? plus(counted, { ...none, failed: 1 }) : counted;
    counts = plus(counts, outcome);
    if (outcome.failed > 0) failed.add(step.name);
    table.push({ name: step.name, outcome: outcome.failed > 0 ? 'FAILED' : 'ok', time: elapsed(began) });
  };
  await Promise.all(steps.filter((step) => step.beside).map(take));
  for (const step of steps.filter((step) => !step.beside)) await take(step);
  console.log(`\n${table.map(({ name, outcome, time }) => `${time}  ${outcome.padEnd(6)}  ${name}`).join('\n')}\n`);
  if (again.length > 0) console.log(`Passed only at the second try:\n${again.join('\n')}\n`);
  console.log(totals(counts));
  return counts.failed > 0 || counts.passed === 0 || stopped() ? 1 : 0;
}

/** @param {Step} step */
async function attempt(step) {
  try {
    return await step.work();
  } catch (error) {
    console.error(error instanceof Explained ? error.message : error);
    return 1;
  }
}

/** @param {string} project @param {string[]} after @returns {Step} */
function endToEnd(project, after) {
  return {
    name: `end to end: ${project}`,
    work: () => runPlaywright([project], { keychain: project === 'keychain', args: ['--pass-with-no-tests'] }),
    counts: () => {
      const report = read(reportFile([project]));
      again.push(...secondTries(report));
      reports.push(report);
      return playwrightCounts(report);
    },
    after,
  };
}

/** One failure for each row of docs/mission.md that no test which passed shows. */
function mission() {
  const missing = notShown(rowsIn(readFileSync(inTree('docs/mission.md'), 'utf8')), passedIn(reports));
  for (const { point, capability, file, title } of missing)
    console.log(`Not shown: ${point}, ${capability} (${file} › ${title})`);
  return { ...none, failed: missing.length };
}

/** @param {string} file @returns {unknown} What a runner wrote, once: an old result must not count for the next run. */
function read(file) {
  if (!existsSync(file)) return undefined;
  const result = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return result;
}
