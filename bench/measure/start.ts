import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allFindable, enrol, findEngine } from './engine-in-window';
import { median, pairedRatio, rounded, spread, type Spread } from './figures';
import { progress } from './report';
import { seededService } from './seeded-service';
import { StartedProgram } from './started-program';

export interface Start {
  /** Milliseconds from the start of the process to the lock screen drawn, with its field for the PIN or passphrase. */
  app: Spread;
  /** The same for a window of the same runtime with one heading and one field. */
  bare: Spread;
  appOverBare: number;
  /** Megabytes of all processes (PSS), medians. `unlocked`: with the whole register in memory and found by the search. */
  memory: { bare: number; locked: number; unlocked: number; lockedOverBare: number; unlockedOverBare: number };
  rows: number;
}

const top = path.resolve(import.meta.dirname, '../..');
const secret = 'harbour wall lantern';

/** Start and memory of the program as it is shipped, beside a bare window of the same runtime, in turn. */
export async function start(size: { rows: number; rounds: number; settleMs: number }): Promise<Start> {
  const { rows, rounds, settleMs } = size;
  const packaged = process.env.PACKAGED_PATH ?? '';
  await packageIfMissing(packaged);
  const { service } = await seededService({ organisations: rows });
  const folder = await mkdtemp(path.join(tmpdir(), 'pb-start-'));
  const appArguments = [
    `--user-data-dir=${path.join(folder, 'app')}`,
    `--service=${service.url}`,
    '--password-store=basic',
    '--demonstration',
  ];
  const runtime = await ownRuntime(folder);
  const bareArguments = [
    await bareApp(folder),
    `--user-data-dir=${path.join(folder, 'bare')}`,
    '--password-store=basic',
  ];
  try {
    await using(packaged, appArguments, async (program) => {
      await enrol(program.page, { account: 'anne.cole', organisation: 'Z99001', secret });
    });
    await using(runtime, bareArguments, (program) => program.drawnAfter('input'));

    const settled = async (program: StartedProgram) => {
      await program.page.waitForTimeout(settleMs);
      await program.collectGarbage();
      await program.page.waitForTimeout(settleMs / 4);
      return program.memory();
    };
    const times = { app: [] as number[], bare: [] as number[] };
    const memory = { bare: [] as number[], locked: [] as number[], unlocked: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      await using(packaged, appArguments, async (program) => {
        times.app.push(await program.drawnAfter('input[type=password]'));
        memory.locked.push(await settled(program));
      });
      await using(runtime, bareArguments, async (program) => {
        times.bare.push(await program.drawnAfter('input'));
        memory.bare.push(await settled(program));
      });
      await using(packaged, appArguments, async (program) => {
        await unlock(program);
        memory.unlocked.push(await settled(program));
      });
      const mb = (sample: number[]) => `${Math.round(sample.at(-1) ?? 0)} MB`;
      progress(
        `app ${times.app.at(-1)?.toFixed()} ms, bare ${times.bare.at(-1)?.toFixed()} ms; bare ${mb(memory.bare)}, locked ${mb(memory.locked)}, unlocked ${mb(memory.unlocked)}`,
      );
    }
    return {
      app: spread(times.app),
      bare: spread(times.bare),
      appOverBare: pairedRatio(times.app, times.bare),
      memory: {
        bare: rounded(median(memory.bare)),
        locked: rounded(median(memory.locked)),
        unlocked: rounded(median(memory.unlocked)),
        lockedOverBare: pairedRatio(memory.locked, memory.bare),
        unlockedOverBare: pairedRatio(memory.unlocked, memory.bare),
      },
      rows,
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    await service.dispose();
  }
}

async function using(
  executable: string,
  args: readonly string[],
  work: (program: StartedProgram) => Promise<unknown>,
): Promise<void> {
  const program = await StartedProgram.start(executable, args);
  try {
    await work(program);
  } finally {
    await program.stop();
  }
}

/** By the engine, as the lock screen does, until everything can be found. */
async function unlock({ page }: StartedProgram): Promise<void> {
  await page.locator('input[type=password]').first().waitFor();
  await findEngine(page);
  await page.evaluate(async (secret) => {
    const [person] = await window.practiceBuddy.call('vault.people');
    if (!person) throw new Error('Nobody is kept on this computer');
    const unlocked = await window.measured.engine.unlock(person.id, secret);
    if (!unlocked.ok) throw new Error(unlocked.rejection.says);
  }, secret);
  await allFindable(page);
}

/**
 * A copy of the runtime that nobody else runs: what several programs have of one file is counted in shares, so beside
 * an open window of the same file this one would look smaller than it is. The packaged program is a copy as well.
 */
async function ownRuntime(folder: string): Promise<string> {
  const runtime = process.env.ELECTRON_PATH ?? '';
  const copy = path.join(folder, 'runtime');
  await cp(path.dirname(runtime), copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, path.basename(runtime));
}

/** The least there can be: a sandboxed window with a heading and a field, shown like the app's when it is drawn. */
async function bareApp(folder: string): Promise<string> {
  const app = path.join(folder, 'bare-app');
  await mkdir(app);
  await writeFile(path.join(app, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
  await writeFile(
    path.join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
const folder = process.argv.find((word) => word.startsWith('--user-data-dir='));
if (folder) app.setPath('userData', folder.split('=')[1]);
app.enableSandbox();
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 720, show: false, webPreferences: { sandbox: true, spellcheck: false } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
`,
  );
  await writeFile(
    path.join(app, 'index.html'),
    '<!doctype html><title>Bare</title><h1>Who is at this computer?</h1><input aria-label="PIN" autofocus>\n',
  );
  return app;
}

/** `npm run bench` builds the app but does not package it. */
async function packageIfMissing(executable: string): Promise<void> {
  progress('Packaging, unless nothing has changed since the last time …');
  const child = spawn(process.execPath, [path.join(top, 'build/go.mjs'), 'package', '--for-tests'], {
    cwd: top,
    stdio: ['ignore', 2, 2],
  });
  const [code] = (await once(child, 'exit')) as [number | null]; // of an exit: its code first
  if (code !== 0 || !existsSync(executable)) throw new Error(`The program could not be packaged (${code}).`);
}
