/**
 * Makes every guard of a source one that can be taken out while the program runs, so that nothing is built again
 * between two guards. What the guard asks is still asked; only its answer is put aside.
 */
import path from 'node:path';

/**
 * @param {string} source
 * @param {readonly import('./find.mjs').Guard[]} guards Those of this source.
 */
export function instrumented(source, guards) {
  const marks = guards.flatMap(({ id, stops, from, to }) => [
    {
      at: from,
      opens: true,
      width: to - from,
      text: `globalThis.guards.${stops ? 'stops' : 'passes'}(${JSON.stringify(id)}, (`,
    },
    { at: to, opens: false, width: to - from, text: '))' },
  ]);
  // At one place, what ends comes before what begins, and the wider one of two lies outside.
  marks.sort(
    (a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.width - a.width : a.width - b.width),
  );
  let result = '';
  let last = 0;
  for (const { at, text } of marks) {
    result += source.slice(last, at) + text;
    last = at;
  }
  return result + source.slice(last);
}

/**
 * A plugin that hands these guards' files to the tests with every guard on a switch. Nothing on disk is changed.
 * @param {string} top @param {readonly import('./find.mjs').Guard[]} guards
 * @returns {import('vite').Plugin}
 */
export function onSwitches(top, guards) {
  const byFile = new Map(guards.map(({ file }) => [path.join(top, file), guards.filter((one) => one.file === file)]));
  return {
    name: 'guards-on-switches',
    enforce: 'pre',
    transform(source, id) {
      const here = byFile.get(id.split('?')[0] ?? '');
      return here && { code: instrumented(source, here), map: null };
    },
  };
}
