/**
 * One lane of the campaign, in a process of its own because a program without its guard may never come to an end: takes
 * jobs (tests to run, and which guards are out), and says how each went.
 */
import path from 'node:path';
import { loadConfigFromFile } from 'vite';
import { createVitest } from 'vitest/node';
import { inTree, top } from '../../lib/paths.mjs';
import { onSwitches } from './instrument.mjs';

/**
 * @typedef {{ file: string, tests?: string[] }} Chosen A test file and, when not all, its tests by the runner's numbers.
 * @typedef {{ guards: readonly import('./find.mjs').Guard[], off: readonly string[], run: Chosen[] }} Job
 *   guards: what gets a switch, the same in every job of a lane.
 * @typedef {{ file: string, id: string | null, name: string, passed: boolean, held: string[] }} Ran
 *   id: null for what belongs to the file and to none of its tests.
 */

/** @type {import('vitest/node').Vitest | undefined} */
let vitest;
let runs = 0;

process.on('message', async (/** @type {Job} */ job) => {
  vitest ??= await open(job.guards);
  process.send?.(await run(vitest, job));
});
process.once('disconnect', async () => {
  await vitest?.close();
  process.exit();
});

/** The projects of build/vitest.config.ts, with the guards on switches. @param {readonly import('./find.mjs').Guard[]} guards */
async function open(guards) {
  const loaded = await loadConfigFromFile({ command: 'serve', mode: 'test' }, inTree('build/vitest.config.ts'));
  const config = /** @type {import('vitest/config').ViteUserConfig | undefined} */ (loaded?.config);
  const projects = (config?.test?.projects ?? []).map((project) => {
    const own = /** @type {import('vitest/config').TestProjectInlineConfiguration} */ (project);
    return {
      ...own,
      plugins: [onSwitches(top, guards)],
      test: {
        ...own.test,
        setupFiles: [inTree('build/testing/guards/in-worker.mjs')],
        provide: { guards: { off: [], run: 0 } },
      },
    };
  });
  return createVitest(
    'test',
    {
      config: false,
      root: top,
      watch: false,
      reporters: [{}],
      pool: 'threads',
      isolate: false,
      fileParallelism: false,
      passWithNoTests: true,
      projects,
    },
    { logLevel: 'silent', clearScreen: false },
  );
}

/** @param {import('vitest/node').Vitest} runner @param {Job} job @returns {Promise<Ran[]>} */
async function run(runner, { off, run: chosen }) {
  runs += 1;
  const specifications = chosen.map(({ file, tests }) => {
    const name = file.startsWith('service/') ? 'service' : 'unit';
    const project = runner.projects.find((one) => one.name === name);
    if (!project) throw new Error(`No project runs ${file}.`);
    project.provide('guards', { off: [...off], run: runs });
    return project.createSpecification(inTree(file), tests ? { testIds: tests } : {});
  });
  const { testModules } = await runner.runTestSpecifications(specifications);
  return testModules.flatMap((module) => {
    const file = path.relative(top, module.moduleId).replaceAll(path.sep, '/');
    const whole = {
      file,
      id: null,
      name: '',
      passed: module.errors().length === 0,
      held: noteOf(module.meta())?.held ?? [],
    };
    const tests = [...module.children.allTests()].flatMap((one) => {
      const note = noteOf(one.meta());
      // The runner may still know how a test went earlier; what did not run now says nothing.
      if (note?.run !== runs) return [];
      return [{ file, id: one.id, name: one.fullName, passed: one.result().state !== 'failed', held: note.held }];
    });
    return [whole, ...tests];
  });
}

/** @param {object} meta What in-worker.mjs noted. @returns {{ held: string[], run: number } | undefined} */
const noteOf = (meta) => ('guards' in meta ? /** @type {{ held: string[], run: number }} */ (meta.guards) : undefined);
