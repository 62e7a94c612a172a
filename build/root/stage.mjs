/**
 * The staged copy of the tree, one for each clone, kept for the next time. When a run is under way in it (an app that
 * is open, a long test), the next run takes a second one, so that no run pulls the files away under another.
 */
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { top } from '../lib/paths.mjs';
import { Explained } from '../lib/say.mjs';
import { mirror } from './mirror.mjs';

const root = '/var/cache/practice-buddy';
const most = 6;
/** What is not a source. */
const apart = ['node_modules', 'out', '.git', '.cache'];
/** What stays in the stage: the clone has no use for it. */
const notBroughtBack = ['package-e2e', 'release', 'app.stamp', 'package.stamp'];

/**
 * @typedef {{ folder: string, tree: string, close: () => void }} Stage
 * @param {import('./user.mjs').User} user
 * @returns {Stage}
 */
export function openStage(user) {
  const clone = path.join(root, createHash('sha256').update(top).digest('hex').slice(0, 12));
  const { folder, close } = take(clone);
  const tree = path.join(folder, 'tree');
  copySources({ tree });
  for (const name of ['node_modules', 'out']) {
    mkdirSync(path.join(tree, name), { recursive: true });
    chownSync(path.join(tree, name), user.uid, user.gid);
  }
  return { folder, tree, close };
}

/** @param {Pick<Stage, 'tree'>} stage */
export function copySources({ tree }) {
  mirror(top, tree, { uid: 0, gid: 0 }, (relative) => apart.includes(relative));
}

/** @param {string} clone */
function take(clone) {
  for (let number = 1; number <= most; number += 1) {
    const folder = path.join(clone, String(number));
    const lock = path.join(folder, 'taken');
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (existsSync(lock) && !isRunning(readFileSync(lock, 'utf8'))) rmSync(lock, { force: true });
    try {
      writeFileSync(lock, aRun(process.pid), { flag: 'wx' });
      return { folder, close: () => rmSync(lock, { force: true }) };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
  throw new Explained(
    `${most} runs of this clone are under way. Wait for one to end, or close an app that is open from \`npm start\`.`,
  );
}

/** Names a running process for good: its number alone may have gone to another. @param {number} pid */
function aRun(pid) {
  const started = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
  return `${pid} ${started}`;
}

/** @param {string} run */
function isRunning(run) {
  try {
    return aRun(Number(run.split(' ')[0])) === run;
  } catch {
    return false;
  }
}

/**
 * Copies what the run made into the clone, entry by entry: what an earlier command made and this one did not is left.
 * @param {Stage} stage
 */
export function bringBack(stage) {
  const from = path.join(stage.tree, 'out');
  const to = path.join(top, 'out');
  const { uid, gid } = statSync(top);
  mkdirSync(to, { recursive: true });
  chownSync(to, uid, gid);
  const made = readdirSync(from).filter((name) => !notBroughtBack.includes(name));
  mirror(from, to, { uid, gid }, (relative) => !made.includes(relative.split(path.sep)[0] ?? ''));
}
