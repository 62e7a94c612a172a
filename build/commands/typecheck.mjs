/** `npm run typecheck`: TypeScript over everything, these scripts (JSDoc types) included. */
import { tool } from '../lib/tools.mjs';

/** @param {string[]} args */
export function main(args) {
  return tool('tsc', ['--project', 'tsconfig.json', ...args]);
}
