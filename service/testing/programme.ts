import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { inject } from 'vitest';

const top = path.resolve(import.meta.dirname, '../..');
/** Below the tree, so that the packages are found from there. */
const folder = path.join(top, 'out/service-testing');

/** Bundles the service's programmes as `npm run bundle` does, beside what others may be using. */
export async function bundleProgrammes(): Promise<void> {
  for (const name of ['main', 'ods']) {
    await build({
      configFile: false,
      logLevel: 'warn',
      root: top,
      ssr: { target: 'node' },
      build: {
        ssr: path.join(top, 'service', `${name}.ts`),
        outDir: folder,
        emptyOutDir: false,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false } },
      },
    });
  }
}

/** A data folder that the ordinary user owns. */
export function dataFolder(): { path: string; remove(): void } {
  const made = mkdtempSync(path.join(tmpdir(), 'pb-data-'));
  const user = inject('ordinaryUser');
  if (user) chownSync(made, user.uid, user.gid);
  return { path: made, remove: () => rmSync(made, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The service's programme as a process of its own, as an ordinary user. */
export function programme(
  name: 'main' | 'ods',
  args: string[],
  env: Record<string, string>,
  input = '',
): ChildProcess & { said: () => string } {
  const user = inject('ordinaryUser');
  const child = spawn(process.execPath, [path.join(folder, `${name}.mjs`), ...args], {
    ...user,
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '', HOME: env.DATA_DIR ?? tmpdir(), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString('utf8')));
  child.stdin.end(input);
  return Object.assign(child, { said: () => said });
}

/** Runs it to its end. */
export async function ran(
  name: 'main' | 'ods',
  args: string[],
  env: Record<string, string>,
  input = '',
): Promise<{ code: number | null; said: string }> {
  const child = programme(name, args, env, input);
  await once(child, 'close');
  return { code: child.exitCode, said: child.said() };
}

/** Starts `serve` and waits until it says where it listens. */
export async function serving(env: Record<string, string>): Promise<{
  url: string;
  child: ChildProcess;
  said: () => string;
  end(signal: NodeJS.Signals): Promise<number | null>;
}> {
  const child = programme('main', [], { PORT: '0', ...env });
  const ended = once(child, 'exit');
  const { stdout } = child;
  if (!stdout) throw new Error('No standard output');
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      const found = /^\{"listening":"([^"]+)"\}$/.exec(line)?.[1];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(`The service ended before it listened:\n${child.said()}`)));
  });
  return {
    url,
    child,
    said: child.said,
    async end(signal) {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** The process id of the PostgreSQL of a data folder, if it runs. */
export function postgresIn(dataDir: string): number | undefined {
  const file = path.join(dataDir, 'postgres/postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  try {
    if (pid === 0) return undefined;
    // Signal 0 asks only whether it is there, and throws when it is not.
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
