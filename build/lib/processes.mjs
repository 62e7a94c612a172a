/**
 * Starting programs so that none is left behind. Each is the leader of its own process group, which signals are
 * passed on to as a whole. Some programs leave their group (PostgreSQL, Playwright's browsers), so on Linux every
 * process that we start also carries a mark in its environment by which the last sweep finds it.
 *
 * No shell is in the way: arguments arrive as they are, on every system.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { constants } from 'node:os';

const markName = 'PRACTICE_BUDDY_RUN';
const mark = randomUUID();

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {NodeJS.Signals | undefined} */
let stoppedBy;

/** The environment of everything that is started from here. */
export function markedEnvironment(env = process.env) {
  return { ...env, [markName]: [env[markName], mark].filter(Boolean).join('/') };
}

/**
 * Starts a program and leaves it running. It ends when this process ends.
 * @param {string} program @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(program, args, options = {}) {
  const child = spawn(program, args, {
    stdio: 'inherit',
    windowsHide: true,
    ...options,
    detached: process.platform !== 'win32',
    env: markedEnvironment(options.env),
  });
  running.add(child);
  const forget = () => running.delete(child);
  child.once('exit', forget);
  child.once('error', forget);
  return child;
}

/**
 * Runs a program to its end.
 * @param {string} program @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} Its exit code; 128 and the signal's number when a signal ended it, as shells say it.
 */
export function run(program, args, options = {}) {
  return ended(start(program, args, options));
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a short program and keeps what it says.
 * @param {string} program @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function ask(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    windowsHide: true,
    ...options,
    encoding: 'utf8',
  });
  return { ok: status === 0, out: stdout ?? '', err: error ? error.message : (stderr ?? '') };
}

/** Passes on what asks us to stop, and leaves when everything has ended, or after ten seconds. */
export function onSignalsEndEverything() {
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stopBecauseOf(signal));
  }
  stopWhenLeftAlone();
}

/**
 * npm starts a script through a shell, and a signal to npm ends that shell only: nobody tells us. So who was started
 * by npm, or by another of these scripts, stops when its parent is gone.
 */
function stopWhenLeftAlone() {
  if (!process.env.npm_lifecycle_event && !process.env[markName]) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stopBecauseOf('SIGTERM');
  }, 500).unref();
}

/** @param {NodeJS.Signals} signal */
function stopBecauseOf(signal) {
  if (stoppedBy) return;
  stoppedBy = signal;
  process.exitCode = 128 + constants.signals[signal];
  for (const child of running) passOn(child, signal);
  setTimeout(leave, 10_000).unref();
  const watch = setInterval(() => {
    if (running.size > 0) return;
    clearInterval(watch);
    // A moment for whoever waited for these programs to put things in order (root brings the results back).
    setTimeout(leave, 2000).unref();
  }, 50);
  watch.unref();
  if (running.size === 0) leave();
}

/** Whether we were asked to stop: loops end, and no further step begins. */
export function stopped() {
  return stoppedBy !== undefined;
}

function leave() {
  endEverything();
  process.exit(stoppedBy ? 128 + constants.signals[stoppedBy] : 1);
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
export function passOn(child, signal) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32')
      spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
    else process.kill(-child.pid, signal);
  } catch {
    // It ended in between.
  }
}

/** Ends what is still there of all that was started from here. */
export function endEverything() {
  for (const child of running) passOn(child, 'SIGKILL');
  if (process.platform !== 'linux') return;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
      if (environment.some((line) => line.startsWith(`${markName}=`) && line.includes(mark)))
        process.kill(Number(pid), 'SIGKILL');
    } catch {
      // Not ours to read, or gone.
    }
  }
}
