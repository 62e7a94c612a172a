/**
 * The shell starts here. It knows nothing of practices or patients: it shows the page, keeps opaque keyrings, prints,
 * and forwards to the one service. The guards are in security/, one a file.
 */
import path from 'node:path';
import { app, dialog, ipcMain, Menu, powerMonitor, protocol, safeStorage, session, type BrowserWindow } from 'electron';
import { pageAddress } from '../shared/ipc';
import { readCommandLine } from './command-line';
import { gateway } from './gateway/gateway';
import { serviceAddress } from './gateway/service-address';
import { SessionToken } from './gateway/session-token';
import { handlersOf } from './handlers';
import { registerHandlers } from './ipc/register';
import { appProtocol, appScheme } from './page/app-protocol';
import { pageFiles } from './page/page-files';
import { denyDownloads } from './security/navigation';
import { denyNetwork } from './security/network';
import { guardEveryPage } from './security/page-guard';
import { denyPermissions } from './security/permissions';
import { refusedSwitches } from './security/refused-switches';
import { isTrustedSender } from './security/trusted-sender';
import { Vault } from './vault/vault';
import { showEditMenuOn } from './window/edit-menu';
import { menuTemplate } from './window/menu';
import { openPageWindow } from './window/page-window';
import { sideOf } from './window/window-place';

const startedAt = Date.now();
const line = readCommandLine(process.argv);
const developer = !app.isPackaged;

// Each call before `ready`: later they have no effect.
app.enableSandbox();
protocol.registerSchemesAsPrivileged([appScheme]);
const folder = line.value('user-data-dir');
if (folder) app.setPath('userData', path.resolve(folder));
app.setName('Practice Buddy');
guardEveryPage(app, developer);

const refused = refusedSwitches(line, app.isPackaged);
if (refused.length > 0) {
  const words = refused.map((name) => `--${name}`).join(', ');
  console.error(`Practice Buddy was started with ${words}, which would turn off its protection. It did not start.`);
  app.exit(78);
} else if (!app.requestSingleInstanceLock()) {
  // The first one comes to the front (see `second-instance` below).
  app.exit(0);
} else {
  void app.whenReady().then(start, failed);
}

function start(): void {
  const token = new SessionToken();
  const vault = new Vault(path.join(app.getPath('userData'), 'vault'), safeStorage);
  const address = serviceAddress({
    argument: line.value('service'),
    environment: process.env.PRACTICE_BUDDY_SERVICE,
    folder: app.getPath('userData'),
  });
  if (address.is === 'refused') console.error(address.says);

  // In memory, and no page's: nothing of the service is cached on the disk, and no page's request goes this way.
  const toService = session.fromPartition('service', { cache: false });
  denyPermissions(toService);
  const pages = session.defaultSession;
  denyPermissions(pages);
  denyNetwork(pages, developer);
  denyDownloads(pages);
  pages.setSpellCheckerEnabled(false);
  pages.protocol.handle(
    appScheme.scheme,
    appProtocol(
      pageFiles(path.resolve(__dirname, '../renderer')),
      gateway(address, token, (to, init) => toService.fetch(to, init)),
    ),
  );

  let window: BrowserWindow | null = null;
  const open = () => {
    window = openPageWindow(app.isPackaged, sideOf(line.value('window-side')));
    const opened = window;
    showEditMenuOn(opened);
    const { webContents } = opened;
    const lock = () => {
      vault.lock();
      token.forget();
    };
    webContents.on('render-process-gone', (_event, { reason }) => {
      lock();
      if (reason === 'clean-exit') return;
      console.error(`The page ended unexpectedly (${reason}) and is opened again.`);
      // A moment, so that a page that ends at once does not spin.
      setTimeout(() => !opened.isDestroyed() && void opened.loadURL(pageAddress), 1000);
    });
    opened.on('closed', () => {
      lock();
      if (window === opened) window = null;
    });
  };

  registerHandlers(
    ipcMain,
    handlersOf({
      line,
      vault,
      token,
      startedAt,
      documents: line.value('documents') || process.env.PRACTICE_BUDDY_DOCUMENTS || null,
      window: () => {
        if (!window) throw new Error('No window');
        return window;
      },
    }),
    (event) => isTrustedSender(event, window?.webContents.id ?? null),
  );

  const suspend = () => {
    vault.lock();
    token.forget();
    window?.webContents.send('shell.suspend', null);
  };
  powerMonitor.on('suspend', suspend);
  powerMonitor.on('lock-screen', suspend);
  app.on('second-instance', () => {
    if (!window) open();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  app.on('activate', () => window ?? open());
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged)));
  open();
}

function failed(error: unknown): void {
  dialog.showErrorBox(
    'Practice Buddy did not start',
    `Nothing was changed or lost. Start it again; if it does not help, give this to whoever looks after your computer: ${error instanceof Error ? error.message : 'unknown'}`,
  );
  app.exit(1);
}
