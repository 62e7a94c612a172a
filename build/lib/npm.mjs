/**
 * npm, run by Node itself: `npm` is a shell script on one system and `npm.cmd` on another, and neither can be
 * started everywhere without a shell. Inside an npm script npm says where it is.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';
import { Explained } from './say.mjs';

/** @returns {string} The file to give to Node. */
export function npmProgram() {
  const told = process.env.npm_execpath;
  if (told && path.basename(told) === 'npm-cli.js' && existsSync(told)) return told;
  const beside = path.dirname(process.execPath);
  const candidates = [
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
    ...(process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'npm')),
  ];
  for (const candidate of candidates.filter((file) => existsSync(file))) {
    const file = realpathSync(candidate);
    if (file.endsWith('.js') || readFileSync(file, 'utf8').startsWith('#!/usr/bin/env node')) return file;
  }
  throw new Explained('npm was not found. It comes with Node (https://nodejs.org); Debian has it as the package npm.');
}

/** @param {string[]} args @param {import('node:child_process').SpawnOptions} [options] */
export function npm(args, options) {
  return run(process.execPath, [npmProgram(), ...args], options);
}
