/**
 * Who may call the shell: the main frame of the app's own window, showing the app's own page. A frame inside it,
 * another window, or a page that was somehow navigated elsewhere is refused, whatever it calls.
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
import { isAppAddress } from './app-address';

/** The part of Electron's IpcMainInvokeEvent that decides. */
export interface Sender {
  readonly sender: { readonly id: number; readonly mainFrame: FrameIdentity };
  readonly senderFrame: (FrameIdentity & { readonly url: string; readonly parent: unknown }) | null;
}
interface FrameIdentity {
  readonly processId: number;
  readonly routingId: number;
}

/** @param windowId the `webContents.id` of the app's window, null when there is none. */
export function isTrustedSender(event: Sender, windowId: number | null): boolean {
  const frame = event.senderFrame;
  if (frame === null || event.sender.id !== windowId) return false;
  const main = event.sender.mainFrame;
  if (frame.parent !== null || frame.processId !== main.processId || frame.routingId !== main.routingId) return false;
  return isAppAddress(frame.url);
}
