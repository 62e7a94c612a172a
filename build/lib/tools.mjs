/**
 * The development tools, run by Node from where npm put them: no shell, no `npx`, the same on every system.
 */
import { inTree, top } from './paths.mjs';
import { run } from './processes.mjs';

const programs = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  'electron-builder': 'node_modules/electron-builder/cli.js',
};

/** @param {keyof typeof programs} name @returns {string} */
export function toolPath(name) {
  return inTree(programs[name]);
}

/** @param {keyof typeof programs} name @param {string[]} args @param {import('node:child_process').SpawnOptions} [options] */
export function tool(name, args, options = {}) {
  return run(process.execPath, [toolPath(name), ...args], { cwd: top, ...options });
}
