/** Every guard that a page's process gets, put on when it is made, whoever made it. */
import type { App, WebContents } from 'electron';
import { unsafePreferences, type AuditedPreferences } from './audit';
import { denyNavigation } from './navigation';

/** Not in Electron's published types, though it has been there since version 1. */
interface WithLastPreferences {
  getLastWebPreferences?(): AuditedPreferences | null;
}

/** @param developer whether developer tools may open their own window. */
export function guardEveryPage(app: App, developer: boolean): void {
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents);
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    if (developer && contents.getType() === 'remote') return;
    const unsafe = preferencesOf(contents);
    if (unsafe.length === 0) return;
    console.error(`A window was closed before it loaded: unsafe preferences ${unsafe.join(', ')}.`);
    contents.close();
  });
}

function preferencesOf(contents: WebContents & WithLastPreferences): string[] {
  return unsafePreferences(contents.getLastWebPreferences?.() ?? {});
}
