/** What the shell does for the page, channel by channel. */
import { app, clipboard, shell, type BrowserWindow } from 'electron';
import type { CommandLine } from './command-line';
import { externalAddress } from './external-addresses';
import { saveFile } from './file/save-file';
import type { SessionToken } from './gateway/session-token';
import type { Handlers } from './ipc/register';
import { readLaunchers } from './launch/launchers';
import { managedFolder } from './launch/managed-folder';
import { startLauncher } from './launch/start';
import { printToPdf } from './print/to-pdf';
import type { Vault } from './vault/vault';

export interface Surroundings {
  line: CommandLine;
  vault: Vault;
  token: SessionToken;
  /** The window that asks: there is one, because only it is trusted. */
  window: () => BrowserWindow;
  /** Folder for documents printed without asking, null to ask. */
  documents: string | null;
  /** ms since the epoch */
  startedAt: number;
}

export function handlersOf({ line, vault, token, window, documents, startedAt }: Surroundings): Handlers {
  const launchers = async () => {
    const read = await readLaunchers(managedFolder(process.platform, line.value('managed')));
    if (read.wrong !== null) console.error(`launchers.json does not fit, so nothing can be started: ${read.wrong}`);
    return read.launchers;
  };
  return {
    'app.about': () => ({
      version: app.getVersion(),
      platform: process.platform,
      demonstration: line.has('demonstration') || line.has('demonstration-organisation'),
      demonstrationOrganisation: line.value('demonstration-organisation') || null,
      startedAt,
    }),
    'vault.people': () => vault.people(),
    'vault.policy': () => vault.policy(),
    'vault.create': (person, secret, keyring) => vault.create(person, secret, keyring),
    'vault.open': (id, secret) => vault.open(id, secret),
    'vault.openBeside': (id, secret) => vault.openBeside(id, secret),
    'vault.save': (keyring) => vault.save(keyring),
    'vault.lock': () => {
      vault.lock();
      token.forget();
      return null;
    },
    'vault.remove': (id) => vault.remove(id),
    'print.toPdf': (request) => printToPdf(window(), request, documents),
    'print.dialog': () => {
      // Not waited for: the dialog stays open as long as the person likes.
      window().webContents.print({ silent: false, printBackground: false, pageSize: 'A4' }, () => undefined);
      return null;
    },
    'file.save': (request) => saveFile(window(), request, documents),
    'clipboard.write': async (text) => {
      // A promise in newer Electron, done at once in older.
      await clipboard.writeText(text);
      return null;
    },
    'open.external': async (id) => {
      const address = externalAddress(id);
      if (address === null) return false;
      await shell.openExternal(address);
      return true;
    },
    'launch.list': async () => (await launchers()).map(({ id, system }) => ({ id, system })),
    'launch.start': async (id) =>
      startLauncher(await launchers(), id, { openAddress: (address) => shell.openExternal(address) }),
  };
}
