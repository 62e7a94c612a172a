/**
 * Gets what a command needs, in the order in which one thing needs another. What is there already costs a few
 * milliseconds and says nothing; everything works without a network the second time.
 */
import { ensureDebianPackages } from './debian-packages.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { ensurePostgres } from './postgres-programs.mjs';

/** @param {import('../commands.mjs').Need[]} needs @param {{ release: boolean }} options */
export async function setUp(needs, { release }) {
  await ensureDebianPackages(needs);
  if (needs.includes('packages')) await ensureNpmPackages();
  if (needs.includes('postgres')) ensurePostgres();
  if (needs.includes('electron')) await ensureElectron({ release });
}
