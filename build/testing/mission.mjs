/**
 * docs/mission.md says which test shows each point of the product's mission. Here it is read and held against the tests:
 * a row that names no test there is, or one that did not pass, is a failure.
 */
import { specsIn } from './counts.mjs';

/** @typedef {{ point: string, capability: string, file: string, title: string }} Row */

/** The points of the mission, and what goes through all of them. */
export const points = [
  ...Array.from({ length: 11 }, (_, at) => `S${at + 1}`),
  'Privacy review',
  'Break-glass',
  'Home pages',
  'Search',
  'Reports',
  'DPIA',
  'Evidence pack',
];

/**
 * The rows of the table: `| S1 | what one can do | e2e/closure.spec.ts | the title of the test |`. A row that is not
 * filled in is no row to be passed over: it is an error.
 * @param {string} text @returns {Row[]}
 */
export function rowsIn(text) {
  const table = text.split('\n').filter((line) => line.startsWith('|'));
  return table.slice(2).map((line) => {
    const cells = line
      .replace(/^\||\|\s*$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|'));
    const [point = '', capability = '', file = '', title = ''] = cells;
    if (cells.length !== 4 || cells.includes('')) throw new TypeError(`A row of the mission is not filled in: ${line}`);
    return { point, capability, file: file.replaceAll('`', ''), title: title.replaceAll(/(?<!\\)`/g, '') };
  });
}

/** The titles of the tests in a source, as they are written: no skipped one, none with a variable in it. @param {string} source */
export function titlesIn(source) {
  const plain = source.replace(/^\s*\/\/.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/^\s*test\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,/gm)]
    .map(([, , title = '']) => title.replace(/\\(.)/g, '$1'))
    .filter((title) => !title.includes('${'));
}

/** What passed, by file and title, from Playwright's JSON reports; skipped is not passed. @param {unknown[]} reports @returns {Set<string>} */
export function passedIn(reports) {
  return new Set(
    reports
      .flatMap(specsIn)
      .filter((spec) => spec.ok && spec.tests.some(({ status }) => status === 'expected' || status === 'flaky'))
      .map((spec) => keyOf(spec.file, spec.title)),
  );
}

/** The rows whose test is not among those that passed. @param {Row[]} rows @param {Set<string>} passed */
export const notShown = (rows, passed) => rows.filter((row) => !passed.has(keyOf(row.file, row.title)));

/** Playwright names a file from its project's folder, which is e2e/ or one below it. @param {string} file @param {string} title */
const keyOf = (file, title) => `${file.replaceAll('\\', '/').split('/').at(-1) ?? file}\n${title}`;
