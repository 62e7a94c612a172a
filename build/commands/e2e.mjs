/**
 * `npm run e2e [-- FILTERS OPTIONS]`: the end-to-end tests. `--project=NAME` runs one project (app, keychain, packaged,
 * tour); everything else goes to Playwright as it is, e.g. `npm run e2e -- arrangement -g "signs"`.
 */
import { bundle } from '../bundle.mjs';
import { say } from '../lib/say.mjs';
import { stopped } from '../lib/processes.mjs';
import { makePackages } from '../package.mjs';
import { hasTests, runPlaywright } from '../testing/run-playwright.mjs';

/** @param {string[]} args */
export async function main(args) {
  const named = args
    .filter((argument) => argument.startsWith('--project='))
    .map((argument) => argument.slice('--project='.length));
  const rest = args.filter((argument) => !argument.startsWith('--project='));
  const filtered = rest.some((argument) => !argument.startsWith('-'));
  const projects = named.length > 0 ? named : ['app', ...(hasTests('keychain') && !filtered ? ['keychain'] : [])];
  if (projects.includes('packaged')) await makePackages({ forTests: true });
  await bundle();
  let code = 0;
  for (const project of projects) {
    if (stopped()) break;
    say(`End-to-end tests: ${project}`);
    const options = { keychain: project === 'keychain', args: [...rest, '--pass-with-no-tests'] };
    code = (await runPlaywright([project], options)) || code;
  }
  return code;
}
