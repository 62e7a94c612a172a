import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { Cable } from './cable';
import type { Service } from './service';

/**
 * The packaged program as it is shipped. Its inspect fuse is off, so Playwright cannot start it as it starts the
 * developer's app; the demonstration lets itself be driven through the page's own debugging port.
 */
export class PackagedApp {
  private child: ChildProcess | undefined;
  private browser: Browser | undefined;
  private window: Page | undefined;
  said = '';

  private constructor(
    readonly program: string,
    readonly folder: string,
    readonly cable: Cable,
  ) {}

  static async on(service: Service, program: string, organisation: string): Promise<PackagedApp> {
    const folder = await mkdtemp(path.join(tmpdir(), 'pb-packaged-'));
    const app = new PackagedApp(program, folder, await Cable.to(service.url));
    await app.start([`--demonstration-organisation=${organisation}`]);
    return app;
  }

  get page(): Page {
    if (!this.window) throw new Error('This program is not running');
    return this.window;
  }

  async start(extra: string[] = []): Promise<void> {
    const child = spawn(
      this.program,
      [
        `--user-data-dir=${path.join(this.folder, 'user')}`,
        `--service=${this.cable.url}`,
        `--documents=${path.join(this.folder, 'documents')}`,
        '--password-store=basic',
        '--demonstration',
        '--remote-debugging-port=0',
        ...extra,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.child = child;
    const address = await new Promise<string>((resolve, reject) => {
      const before = this.said.length;
      const listen = (chunk: Buffer) => {
        this.said += chunk.toString();
        const found = /DevTools listening on (ws:\S+)\n/.exec(this.said.slice(before))?.[1];
        if (found) resolve(found);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', (code) => reject(new Error(`The packaged program ended with ${code}:\n${this.said}`)));
    });
    // In the first second after the start a connection can come to nothing.
    await expect(async () => {
      this.browser = await chromium.connectOverCDP(address, { timeout: 5_000 });
      const pages = this.browser.contexts().flatMap((one) => one.pages());
      this.window = pages.find((one) => one.url().startsWith('app://practice-buddy/'));
      expect(this.window).toBeDefined();
    }).toPass({ timeout: 30_000 });
  }

  /** The whole process at once, as when the power goes. */
  async kill(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    this.window = undefined;
    await this.browser?.close().catch(() => undefined);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async dispose(): Promise<void> {
    await this.kill();
    await this.cable.pull();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
