/** `npm run bundle`: what runs, made of the sources. */
import { bundle } from '../bundle.mjs';

/** @param {string[]} args */
export async function main(args) {
  await bundle({ release: args.includes('--release'), force: args.includes('--force') });
  return 0;
}
