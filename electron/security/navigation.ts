/**
 * A window shows the app's page and nothing else: no navigation away, no new window, no `<webview>`, no frame that
 * goes anywhere, no download but a file that the page itself made.
 * https://www.electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation
 */
import type { Session, WebContents } from 'electron';
import { isAppAddress, isPageAddress } from './app-address';

export function denyNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isPageAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPageAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

export function denyDownloads(session: Session): void {
  session.on('will-download', (event, download) => {
    if (!isOwnFile(download.getURL())) event.preventDefault();
  });
}

/** A file that the page made in memory, e.g. an export: the person is asked where it goes. */
export function isOwnFile(address: string): boolean {
  return address.startsWith('blob:') && isAppAddress(address.slice('blob:'.length));
}
