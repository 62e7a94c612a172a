/** `npm run package`: the program as it is shipped, unpacked in out/package/. `-- --release` makes the installers. */
import { makePackages } from '../package.mjs';
import { packageFolder } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

/** @param {string[]} args */
export async function main(args) {
  await makePackages({ release: args.includes('--release'), forTests: args.includes('--for-tests') });
  say(`Packaged in ${packageFolder}.`);
  return 0;
}
