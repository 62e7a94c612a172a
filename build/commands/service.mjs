/**
 * `npm run service`: the central service alone, with the settings of the environment (docs/operations). Without
 * DATABASE_URL and DATA_DIR it keeps its data in a folder of the user's, and says where.
 */
import { mkdirSync } from 'node:fs';
import { bundle } from '../bundle.mjs';
import { serviceEntry, top } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { withDataFolder } from '../lib/service-environment.mjs';

/** @param {string[]} args */
export async function main(args) {
  await bundle();
  const env = withDataFolder();
  if (env.DATA_DIR) mkdirSync(env.DATA_DIR, { recursive: true });
  return run(process.execPath, [serviceEntry, ...args], { cwd: top, env });
}
