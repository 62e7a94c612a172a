/** The one window. It opens when it has something to show, in the ground colour of the theme, and remembers nothing. */
import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { pageAddress } from '../../shared/ipc';
import { placeAt, type Side } from './window-place';

/** The token `ground` of the page, so that nothing flashes before its first paint. */
const ground = { light: '#FFFFFF', dark: '#14191D' };

const size = { width: 1280, height: 720 };

/**
 * @param packaged whether this is the built program: then there are no developer tools.
 * @param side which edge of the screen it keeps to; null for its middle.
 */
export function openPageWindow(packaged: boolean, side: Side | null): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Practice Buddy',
    ...size,
    ...(side && placeAt(side, screen.getPrimaryDisplay().workArea, size.width)),
    useContentSize: true,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // It would fetch dictionaries, and send words to a service on some systems.
      spellcheck: false,
      devTools: !packaged,
      // A countdown and the lock must keep time behind other windows.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(pageAddress);
  return window;
}
