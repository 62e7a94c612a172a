/** `npm run lint [-- FILES]`: the linter's rules, and which part may import which. */
import { tool } from '../lib/tools.mjs';

/** @param {string[]} args */
export function main(args) {
  const cache = ['--cache', '--cache-location', 'out/lint/', '--cache-strategy', 'content'];
  const places = args.some((argument) => !argument.startsWith('-')) ? [] : ['.'];
  return tool('eslint', ['--config', 'build/eslint.config.mjs', '--max-warnings', '0', ...cache, ...args, ...places]);
}
