/**
 * `npm run pictures`: docs/pictures/ anew from the tour, so that the documents show the screens as they are. The
 * documents say which pictures there are: one that no document shows is deleted, one that nothing takes is named.
 * Those called `guide-<name>` come from the end-to-end tests, which must have run before.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { inTree, out, top } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import { picturesIn, takenBy } from '../testing/documents.mjs';

const folder = inTree('docs/pictures');
const tour = path.join(out, 'tour');
/** What the end-to-end tests took for the guide (e2e/support/guide-pictures.ts). */
const guide = path.join(out, 'guide');

/** @param {string[]} args `--as-taken` copies what the last tour left in out/tour/. */
export async function main(args) {
  if (!args.includes('--as-taken')) {
    rmSync(tour, { recursive: true, force: true });
    // By way of its own script, which hands it to an ordinary user when root asks.
    const code = await run(process.execPath, [inTree('build/go.mjs'), 'start', '--tour'], { cwd: top });
    if (code !== 0) return code;
  }
  const taken = new Map(
    [tour, guide]
      .filter((from) => existsSync(from))
      .flatMap((from) => [...takenBy(readdirSync(from))].map(([name, file]) => [name, path.join(from, file)])),
  );
  const wanted = picturesIn(readFileSync(inTree('README.md'), 'utf8'), ...markdownIn(inTree('docs')));
  const missing = wanted.filter((name) => !taken.has(name));
  if (missing.length > 0) {
    say(
      `Neither the tour nor the tests took a picture called ${missing.join(', ')} (npm run e2e takes those called guide-…). There are: ${[...taken.keys()].join(', ')}.`,
    );
    return 1;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // 256 colours are enough for a screen, and a third of the size: every clone carries these files for ever.
  for (const name of wanted)
    await sharp(taken.get(name))
      .png({ palette: true, effort: 10 })
      .toFile(path.join(folder, `${name}.png`));
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  say(`${wanted.length} pictures in docs/pictures/, ${(bytes / 1e6).toFixed(1)} MB.`);
  return 0;
}

/** The texts of all documents below a folder. @param {string} below @returns {string[]} */
function markdownIn(below) {
  return readdirSync(below, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join(below, name), 'utf8'));
}
