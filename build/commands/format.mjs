/** `npm run format` lays the code out; `npm run format -- --check` only says what is not. */
import { tool } from '../lib/tools.mjs';

/** @param {string[]} args */
export function main(args) {
  const how = args.includes('--check') ? [] : ['--write'];
  const named = args.filter((argument) => !argument.startsWith('-'));
  const places =
    named.length > 0 ? [] : ['{shared,service,electron,renderer,e2e,bench,build}/**/*.{ts,tsx,mjs,cjs,css,html}'];
  const config = ['--config', 'build/prettier.config.mjs', '--log-level', 'warn', '--no-error-on-unmatched-pattern'];
  return tool('prettier', [...config, ...how, ...args, ...places]);
}
