import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { Cable } from './cable';
import { launched } from './launched';
import type { Service } from './service';

const root = path.resolve(import.meta.dirname, '../..');
const passwordStore = process.env.PASSWORD_STORE ?? 'basic';

/** Where pictures and the PDF of the story go: they are kept after every run. */
export const tourFolder = path.join(root, 'out/tour');

/**
 * One installation of the app on one computer: a folder of its own, a cable of its own to the service, a real Electron
 * window with Chromium's sandbox on. It can be killed and started again on the same folder, as a real computer can.
 */
export class Installation {
  private application: ElectronApplication | undefined;
  private window: Page | undefined;
  /** Where the system's secrets go; another one is as if the keychain were gone. */
  passwordStore = passwordStore;
  /** Every line that the page's console and the program itself wrote, over every start. */
  readonly said: string[] = [];

  private constructor(
    readonly folder: string,
    readonly documents: string,
    readonly cable: Cable,
    private readonly extra: string[],
  ) {}

  /** @param extra arguments beside the usual; `--demonstration` is one of the usual unless `as` says that it is for real */
  static async on(
    service: Service,
    extra: string[] = [],
    as: 'demonstration' | 'for-real' = 'demonstration',
  ): Promise<Installation> {
    const folder = await mkdtemp(path.join(tmpdir(), 'pb-app-'));
    const documents = path.join(folder, 'documents');
    await mkdir(documents);
    const installation = new Installation(
      folder,
      documents,
      await Cable.to(service.url),
      as === 'demonstration' ? ['--demonstration', ...extra] : extra,
    );
    await installation.start();
    return installation;
  }

  /** With the system's keychain a PIN will do; without it the app asks for a passphrase. */
  get secret(): string {
    return passwordStore === 'basic' ? 'harbour wall lantern' : '284915';
  }

  get page(): Page {
    if (!this.window) throw new Error('This installation is not running');
    return this.window;
  }

  get electron(): ElectronApplication {
    if (!this.application) throw new Error('This installation is not running');
    return this.application;
  }

  async start(): Promise<void> {
    this.application = await launched([
      process.env.APP_PATH ?? path.join(root, 'out/app'),
      `--user-data-dir=${path.join(this.folder, 'user')}`,
      `--service=${this.cable.url}`,
      `--documents=${this.documents}`,
      `--password-store=${this.passwordStore}`,
      ...this.extra,
    ]);
    const child = this.application.process();
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => this.said.push(chunk.toString()));
    this.application.on('window', (page) => {
      page.on('console', (message) => this.said.push(message.text()));
      page.on('pageerror', (error) => this.said.push(error.message));
    });
    this.window = await this.application.firstWindow();
  }

  /** As when the power goes: the whole process tree at once, nothing is asked to finish. */
  async kill(): Promise<void> {
    const child = this.electron.process();
    this.application = undefined;
    this.window = undefined;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async quit(): Promise<void> {
    const application = this.application;
    this.application = undefined;
    this.window = undefined;
    await application?.close();
  }

  async dispose(): Promise<void> {
    await this.quit();
    await this.cable.pull();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
