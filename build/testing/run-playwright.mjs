/**
 * Runs Playwright's projects with a screen and, for those that need it, with a keychain. Each run writes its counts to
 * a file of its own, which `npm test` adds up.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withScreen } from '../lib/display.mjs';
import { inTree, top } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { toolPath } from '../lib/tools.mjs';
import { testEnvironment } from '../run-electron.mjs';
import { withKeychain } from './with-keychain.mjs';

/**
 * @param {string[]} projects
 * @param {{ keychain?: boolean, args?: string[], env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export async function runPlaywright(projects, { keychain = false, args = [], env = {} } = {}) {
  const report = reportFile(projects);
  rmSync(report, { force: true });
  const named = projects.map((name) => `--project=${name}`);
  const playwright = [
    toolPath('playwright'),
    'test',
    '--config',
    inTree('build/playwright.config.ts'),
    ...named,
    ...args,
  ];
  const started = keychain ? withKeychain(process.execPath, playwright) : undefined;
  const [program, all] = started ? withScreen(...started.command) : withScreen(process.execPath, playwright);
  const environment = {
    ...testEnvironment(keychain ? 'gnome-libsecret' : 'basic'),
    ...started?.env,
    // Playwright's own, where a test starts Electron without saying which.
    ELECTRON_DISABLE_SECURITY_WARNINGS: '1',
    E2E_REPORT: report,
    ...env,
  };
  try {
    return await run(program, all, { cwd: top, env: environment });
  } finally {
    started?.cleanUp();
  }
}

/** @param {string[]} projects */
export function reportFile(projects) {
  return inTree('out/e2e', `${projects.join('-')}.json`);
}

/** Whether there is any test for a project that has a folder of its own. @param {string} project */
export function hasTests(project) {
  const folder = inTree('e2e', project);
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => /\.spec\.tsx?$/.test(path.basename(name)))
  );
}
