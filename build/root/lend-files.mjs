/**
 * A file that root names on the command line (`npm run ods -- import FILE`) may lie where the unprivileged user
 * cannot read. It gets a copy of it.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string[]} args @param {import('./stage.mjs').Stage} stage
 * @returns {string[]} The same, with copies for files.
 */
export function lendFiles(args, stage) {
  const folder = path.join(stage.folder, 'lent');
  rmSync(folder, { recursive: true, force: true });
  return args.map((argument, index) => {
    const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), argument);
    if (argument.startsWith('-') || !existsSync(file) || !statSync(file).isFile()) return argument;
    const copy = path.join(folder, String(index), path.basename(file));
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(file, copy);
    return copy;
  });
}
