/**
 * Node and npm that the unprivileged user can run. Root's own may lie below /root (nvm puts them there), which
 * nobody else can read: then they are copied once, beside the stages.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { npmProgram } from '../lib/npm.mjs';
import { ask } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';

/**
 * @param {import('./user.mjs').User} user @param {import('./stage.mjs').Stage} stage
 * @returns {{ node: string, npm: string }}
 */
export function nodeFor(user, stage) {
  const node = process.execPath;
  const npm = npmProgram();
  const them = { uid: user.uid, gid: user.gid, cwd: '/', env: { PATH: process.env.PATH, HOME: user.home } };
  if (ask(node, [npm, '--version'], them).ok) return { node, npm };
  const folder = path.join(path.dirname(path.dirname(stage.folder)), `node-${process.versions.node}`);
  const copies = { node: path.join(folder, 'bin/node'), npm: path.join(folder, 'lib/node_modules/npm/bin/npm-cli.js') };
  if (!existsSync(copies.npm)) {
    say(`${user.name} cannot run ${node}: copying Node and npm to ${folder}.`);
    mkdirSync(path.join(folder, 'bin'), { recursive: true });
    copyFileSync(node, copies.node);
    cpSync(path.resolve(path.dirname(npm), '..'), path.resolve(path.dirname(copies.npm), '..'), {
      recursive: true,
      dereference: true,
    });
  }
  return copies;
}
