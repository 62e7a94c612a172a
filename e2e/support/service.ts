import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '../..');

/** The real central service as its own process, with its own real PostgreSQL in a folder of its own. */
export class Service {
  private process: ChildProcess | undefined;
  /** All that it and its PostgreSQL ever wrote, over every start. */
  log = '';
  url = '';

  private constructor(
    readonly folder: string,
    private readonly environment: Record<string, string>,
  ) {}

  /** With settings of its own it begins with an empty folder, else with a copy of what a first start left (first-data.ts). */
  static async start(environment: Record<string, string> = {}): Promise<Service> {
    const service = new Service(await mkdtemp(path.join(tmpdir(), 'pb-service-')), environment);
    const first = process.env.E2E_FIRST_DATA;
    if (first !== undefined && Object.keys(environment).length === 0)
      await cp(first, service.folder, { recursive: true });
    await service.start();
    return service;
  }

  /** A first start with the usual settings, and its end. The data stay in the folder. */
  static async leavesFirstData(folder: string): Promise<void> {
    const service = new Service(folder, {});
    await service.start();
    await service.stop();
  }

  /** Start (again) on the same data. The port may differ: cables ask for `url` anew. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [path.join(root, 'out/service/main.mjs')], {
      env: {
        ...process.env,
        PORT: new URL(this.url || 'http://127.0.0.1:0').port || '0',
        DATA_DIR: this.folder,
        DEMONSTRATION: '1',
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process = child;
    child.stderr.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    const lines = createInterface({ input: child.stdout });
    this.url = await new Promise<string>((resolve, reject) => {
      lines.on('line', (line) => {
        this.log += `${line}\n`;
        const found = /"listening":"([^"]+)"/.exec(line)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', (code) =>
        reject(new Error(`The service ended (${code}) before it listened:\n${this.log.slice(-4_000)}`)),
      );
    });
  }

  /** End it as an operator would. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** End it as a power cut would (its PostgreSQL survives as its own processes, as on a real machine). */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** `npm run service -- check`: all logs and rows compared. It may run beside the service. */
  async check(): Promise<{ code: number | null; says: string }> {
    const child = spawn(process.execPath, [path.join(root, 'out/service/main.mjs'), 'check'], {
      env: { ...process.env, DATA_DIR: this.folder, DEMONSTRATION: '1', ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let says = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (says += chunk.toString()));
    await once(child, 'close');
    return { code: child.exitCode, says };
  }

  async dispose(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}
