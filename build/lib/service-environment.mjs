/** Where the service and its command lines keep their data when nobody has said: in the same place. */
import { serviceFolder } from './paths.mjs';
import { say } from './say.mjs';

/** @returns {NodeJS.ProcessEnv} */
export function withDataFolder() {
  if (process.env.DATABASE_URL || process.env.DATA_DIR) return process.env;
  say(`Neither DATABASE_URL nor DATA_DIR is set: the data is in ${serviceFolder()}.`);
  return { ...process.env, DATA_DIR: serviceFolder() };
}
