/** `npm run ods -- import FILE`: the service's register of organisations, from the files that ODS publishes. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '../bundle.mjs';
import { inTree, top } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { withDataFolder } from '../lib/service-environment.mjs';

/** @param {string[]} args */
export async function main(args) {
  await bundle();
  const env = withDataFolder();
  if (env.DATA_DIR) mkdirSync(env.DATA_DIR, { recursive: true });
  // npm runs this at the top of the tree; a file is named from where the person stands.
  const from = process.env.INIT_CWD ?? process.cwd();
  const named = args.map((argument) =>
    existsSync(path.resolve(from, argument)) ? path.resolve(from, argument) : argument,
  );
  return run(process.execPath, [inTree('out/service/ods.mjs'), ...named], { cwd: top, env });
}
