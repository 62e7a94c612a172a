/**
 * A cheap answer to "did anything change?": a hash over names, sizes and times of the files below some folders.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { top } from './paths.mjs';

/** @param {string[]} places Files or folders, relative to the top of the tree. */
export function fingerprint(places) {
  const hash = createHash('sha256');
  for (const place of places) add(place);
  return hash.digest('hex');

  /** @param {string} place */
  function add(place) {
    const full = path.join(top, place);
    if (!existsSync(full)) return;
    const stat = statSync(full);
    if (!stat.isDirectory()) hash.update(`${place} ${stat.size} ${stat.mtimeMs}\n`);
    else for (const name of readdirSync(full).sort()) add(path.posix.join(place, name));
  }
}
