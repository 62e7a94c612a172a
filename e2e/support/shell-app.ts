import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { launched } from './launched';

const root = path.resolve(import.meta.dirname, '../..');

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The shell alone, with a plain HTTP server where the service would be: what is tested is what the shell lets through,
 * so the test must see every byte that arrives. The app with its real service is `Installation`.
 */
export class ShellApp {
  private constructor(
    readonly electron: ElectronApplication,
    readonly page: Page,
    readonly folder: string,
    readonly server: Server,
    readonly arrived: IncomingMessage[],
    private readonly answering: { answer: Answer },
  ) {}

  static async start(extra: string[] = []): Promise<ShellApp> {
    const folder = await mkdtemp(path.join(tmpdir(), 'pb-shell-'));
    const arrived: IncomingMessage[] = [];
    const answering = { answer: ((_request, response) => response.writeHead(404).end()) as Answer };
    const server = createServer((request, response) => {
      arrived.push(request);
      answering.answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { electron, page } = await launch(folder, [`--service=${addressOf(server)}`, ...extra]);
    return new ShellApp(electron, page, folder, server, arrived, answering);
  }

  /** What the server says from now on. */
  answer(how: Answer): void {
    this.answering.answer = how;
  }

  get address(): string {
    return addressOf(this.server);
  }

  get documents(): string {
    return path.join(this.folder, 'documents');
  }

  async stop(): Promise<void> {
    await this.electron.close();
    this.server.closeAllConnections();
    this.server.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A shell on a folder. Its window is there when this returns. */
export async function launch(
  folder: string,
  extra: string[] = [],
  store?: string,
): Promise<{ electron: ElectronApplication; page: Page }> {
  const electron = await launched(shellArguments(folder, extra, store));
  const page = await electron.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { electron, page };
}

/** @param store where the system's secrets go: `basic` is no keychain at all, the same on every machine. */
export function shellArguments(folder: string, extra: string[] = [], store = 'basic'): string[] {
  return [
    process.env.APP_PATH ?? path.join(root, 'out/app'),
    `--user-data-dir=${path.join(folder, 'user')}`,
    `--documents=${path.join(folder, 'documents')}`,
    `--password-store=${store}`,
    '--demonstration',
    ...extra,
  ];
}

function addressOf(server: Server): string {
  const address = server.address() as AddressInfo;
  return `http://127.0.0.1:${address.port}`;
}
