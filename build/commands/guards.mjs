/**
 * `npm run guards [-- --only PATH] [--count N --seed N] [--beside] [--minutes N] [--lanes N] [--write] [--anew]`: takes
 * out one guard after the other and says which no test misses. What was found out is kept in out/guards/, so it may be
 * broken off at any time. A campaign over all guards, or `--write`, also writes docs/guards.md: what is known of each,
 * and which were not tried.
 *
 * --beside: only the tests beside each guard, the quick question while one writes them. --minutes: begins no new guard
 * after that time. --lanes: how many run side by side.
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
import { allGuards, hashOf } from '../testing/guards/sources.mjs';
import { doubled } from '../testing/guards/walls.mjs';

/** @param {string[]} args @returns {Promise<number>} 1 when a guard is left that no test misses. */
export async function main(args) {
  const { only, count, seed, beside, minutes, lanes, write, anew } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      count: { type: 'string' },
      seed: { type: 'string', default: '1' },
      beside: { type: 'boolean', default: false },
      minutes: { type: 'string' },
      lanes: { type: 'string' },
      write: { type: 'boolean', default: false },
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

  const kept = new Kept(inTree('out/guards/found.json'), hashOf, anew);
  const today = new Date().toISOString().slice(0, 10);
  const end = minutes === undefined ? Infinity : Date.now() + Number(minutes) * 60_000;
  let told = '';
  const { findings, broken } = await progress(
    `Taking out ${guards.length} guards, one after the other`,
    () =>
      campaign(guards, {
        get: (id) => kept.get(id)?.seen,
        put: (guard, seen) => kept.put(guard, { seen, held: true }, today),
        tell: (done, of) => (told = `${done} of ${of} seen`),
        walls: new Map(doubled.map(({ guard, behind }) => [guard, behind])),
        enough: () => Date.now() > end,
        ...(beside ? { rings: 1 } : {}),
        ...(lanes === undefined ? {} : { lanes: Number(lanes) }),
      }),
    () => told,
  );
  for (const test of broken) say(`This test fails with all guards in: ${test}`);
  if (!beside)
    for (const { guard, seen, held, tried } of findings)
      if (tried && seen === null) kept.put(guard, { seen, held }, today);
  const results = judged(findings);
  for (const { finding, how } of results) {
    if (how !== 'left') continue;
    const { file, line, id } = finding.guard;
    const why = finding.held ? `no test${beside ? ' beside it' : ''} fails without it` : 'it never held in a test';
    console.log(`${file}:${line}  ${id.slice(file.length + 2)}\n    ${why}`);
  }
  const left = results.filter(({ how }) => how === 'left').length;
  const untried = results.filter(({ how }) => how === 'untried').length;
  if (guards.length === all.length || write) await writeDocument(all, kept);
  console.log(
    `${guards.length} guards, ${guards.length - left - untried} shown, ${left} left, ${untried} not tried for want of time.`,
  );
  return left > 0 || untried > 0 || broken.length > 0 ? 1 : 0;
}

/** @param {import('../testing/guards/find.mjs').Guard[]} all @param {Kept} kept */
async function writeDocument(all, kept) {
  const known = all.map((guard) => ({ guard, note: kept.get(guard.id) }));
  const days = known.flatMap(({ note }) => note?.on ?? []).sort();
  const text = documentOf(
    judged(
      known.map(({ guard, note }) => ({
        guard,
        seen: note?.seen ?? null,
        held: note?.held ?? false,
        tried: note !== undefined,
      })),
    ),
    { from: days[0] ?? 'never', to: days.at(-1) ?? 'never' },
  );
  writeFileSync(inTree('docs/guards.md'), await format(text, { ...prettierConfig, parser: 'markdown' }));
  say('docs/guards.md says how it stands.');
}
