/**
 * All that the page has of the shell: `call` on the channels of the contract and `on` for its events. Frozen, and
 * exposed only when the page's process really is isolated and sandboxed.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { ipcChannels, ipcEvents, type IpcEvents, type ShellApi } from '../shared/ipc';

if (!process.contextIsolated || !process.sandboxed) {
  throw new Error('Practice Buddy does not start outside the sandbox.');
}

const known = (list: object, name: string) => Object.prototype.hasOwnProperty.call(list, name);

const api: ShellApi = {
  call(channel, ...args) {
    if (!known(ipcChannels, channel)) return Promise.reject(new Error('Refused: the shell has no such channel.'));
    return ipcRenderer.invoke(channel, ...args);
  },
  on(event, listener) {
    if (!known(ipcEvents, event)) throw new Error('Refused: the shell has no such event.');
    // Electron's own event object would hand the page a way to the sender.
    const forward = (_event: Electron.IpcRendererEvent, payload: IpcEvents[typeof event]) => listener(payload);
    ipcRenderer.on(event, forward);
    return () => void ipcRenderer.removeListener(event, forward);
  },
};

contextBridge.exposeInMainWorld('practiceBuddy', Object.freeze(api));
