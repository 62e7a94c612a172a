/**
 * `npm run guards [-- --only PATH] [--count N --seed N] [--anew]`: takes out one guard after the other and says which
 * no test misses. What was found out is kept in out/guards/ until anything it rests on changes, so it may be broken off
 * at any time. A campaign over all guards also writes docs/guards.md.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { inTree } from '../lib/paths.mjs';
import { progress } from '../lib/progress.mjs';
import { Explained, say } from '../lib/say.mjs';
import prettierConfig from '../prettier.config.mjs';
import { campaign } from '../testing/guards/campaign.mjs';
import { drawn } from '../testing/guards/draw.mjs';
import { Kept } from '../testing/guards/kept.mjs';
import { documentOf, judged, unknownIn } from '../testing/guards/report.mjs';
import { allGuards, fingerprint } from '../testing/guards/sources.mjs';
import { doubled } from '../testing/guards/walls.mjs';

/** @param {string[]} args @returns {Promise<number>} 1 when a guard is left that no test misses. */
export async function main(args) {
  const { only, count, seed, anew } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      count: { type: 'string' },
      seed: { type: 'string', default: '1' },
      anew: { type: 'boolean', default: false },
    },
  }).values;
  const all = allGuards();
  const gone = unknownIn(new Set(all.map(({ id }) => id)));
  if (gone.length > 0)
    throw new Explained(`build/testing/guards/walls.mjs names guards that there are no more:\n${gone.join('\n')}`);
  const there = only.length === 0 ? all : all.filter(({ file }) => only.some((path) => file.startsWith(path)));
  const guards = count === undefined ? there : drawn(there, Number(count), Number(seed));
  if (guards.length === 0) throw new Explained('There is no guard there. Name a path from the top of the tree.');

  const kept = new Kept(inTree('out/guards/seen.json'), fingerprint(), anew);
  let told = '';
  const { findings, broken } = await progress(
    `Taking out ${guards.length} guards, one after the other`,
    () =>
      campaign(guards, {
        get: (id) => kept.get(id),
        put: (id, by) => kept.put(id, by),
        tell: (done, of) => (told = `${done} of ${of} seen`),
        walls: new Map(doubled.map(({ guard, behind }) => [guard, behind])),
      }),
    () => told,
  );
  for (const test of broken) say(`This test fails with all guards in: ${test}`);
  const results = judged(findings);
  for (const { finding, how } of results) {
    if (how !== 'left') continue;
    const { file, line, id } = finding.guard;
    const why = finding.held ? 'no test fails without it' : 'it never held in a test';
    console.log(`${file}:${line}  ${id.slice(file.length + 2)}\n    ${why}`);
  }
  const left = results.filter(({ how }) => how === 'left').length;
  if (guards.length === all.length) {
    writeFileSync(
      inTree('docs/guards.md'),
      await format(documentOf(results), { ...prettierConfig, parser: 'markdown' }),
    );
    say('docs/guards.md says how it stands.');
  }
  console.log(`${guards.length} guards, ${guards.length - left} shown, ${left} left.`);
  return left > 0 || broken.length > 0 ? 1 : 0;
}
