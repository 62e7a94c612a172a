/** `npm run bench -- NAME`: one measurement of bench/, on the built app and service. Without a name, which there are. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { bundle, forNode } from '../bundle.mjs';
import { withScreen } from '../lib/display.mjs';
import { inTree, top } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { Explained } from '../lib/say.mjs';
import { testEnvironment } from '../run-electron.mjs';

/** @param {string[]} args */
export async function main([name, ...args]) {
  const entry = inTree('bench', `${name}.ts`);
  if (!name || !existsSync(entry)) {
    const names = readdirSync(inTree('bench'))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => path.parse(file).name);
    throw new Explained(
      `Name one measurement, e.g. \`npm run bench -- ${names[0] ?? 'NAME'}\`. There are: ${names.join(', ') || 'none yet'}.`,
    );
  }
  await bundle();
  await build(forNode({}, entry, inTree('out/bench'), 'es'));
  const [program, all] = withScreen(process.execPath, [
    '--enable-source-maps',
    inTree('out/bench', `${name}.mjs`),
    ...args,
  ]);
  return run(program, all, { cwd: top, env: testEnvironment('basic') });
}
