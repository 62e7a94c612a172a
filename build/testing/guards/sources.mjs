/** The guards that the campaign goes over, and the tests that are meant to see each. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inTree } from '../../lib/paths.mjs';
import { guardsIn, refusersIn } from './find.mjs';

/** Where something can be refused: what both sides decide by, what the service takes in, and the shell. */
export const scope = [
  'shared/domain',
  'shared/protocol',
  'shared/evidence',
  'service/commands',
  'service/api',
  'electron/security',
  'electron/gateway',
  'electron/ipc',
  'electron/launch',
  'electron/file',
  'electron/vault',
];

/** Tries every command in every order: they see much, and take long. */
const laws = 'shared/domain/laws.test.ts';

/** @param {readonly string[]} folders @returns {import('./find.mjs').Guard[]} */
export function allGuards(folders = scope) {
  const sources = folders
    .flatMap(filesBelow)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('/testing/steps/'))
    .map((file) => ({ file, source: readFileSync(inTree(file), 'utf8') }));
  const refusers = refusersIn(sources);
  return sources.flatMap(({ file, source }) => guardsIn(file, source, refusers));
}

/**
 * The tests that are meant to see a guard of this file, those beside it first: a guard that these see needs no others.
 * @param {string} file @returns {string[][]}
 */
export function ringsOf(file) {
  const beside = testsBelow(path.posix.dirname(file)).filter((test) => test !== laws);
  const [part = ''] = file.split('/');
  if (part === 'build') return [beside];
  const others = testsBelow(part).filter((test) => test !== laws && !beside.includes(test));
  return [beside, others, ...(part === 'shared' ? [[laws]] : [])];
}

/**
 * Whether one test of a file may be run without those before it. Elsewhere a test may go on from where the last one
 * stopped, so the file is run as a whole.
 * @param {string} test
 */
export const standAlone = (test) => test === laws;

/** A source as it is now, as a hash; null when there is none. @param {string} file */
export const hashOf = (file) =>
  existsSync(inTree(file))
    ? createHash('sha256')
        .update(readFileSync(inTree(file)))
        .digest('hex')
    : null;

/** @param {string} folder */
const testsBelow = (folder) => filesBelow(folder).filter((file) => file.endsWith('.test.ts'));

/** @type {Map<string, string[]>} */
const listed = new Map();

/** @param {string} folder @returns {string[]} From the top of the tree, in the order of their names. */
function filesBelow(folder) {
  const known = listed.get(folder);
  if (known) return known;
  const found = existsSync(inTree(folder))
    ? readdirSync(inTree(folder), { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
        .filter((file) => statSync(inTree(file)).isFile())
        .sort()
    : [];
  listed.set(folder, found);
  return found;
}
