/** `npm run unit [-- FILTERS]`: unit and integration tests. The counts go to out/unit/results.json. */
import { tool } from '../lib/tools.mjs';

export const results = 'out/unit/results.json';

/** @param {string[]} args */
export function main(args) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  return tool('vitest', ['run', '--config', 'build/vitest.config.ts', ...reporters, ...args]);
}
