import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { denyDownloads, denyNavigation, isOwnFile } from './navigation';

/** A window's contents as far as they are listened to here; a real window is tried end to end. */
function guarded() {
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn<(open: () => unknown) => void>() });
  denyNavigation(contents as unknown as WebContents); // nothing else of it is used
  return {
    opens: () => contents.setWindowOpenHandler.mock.calls[0]?.[0](),
    stops: (event: string, about: object = {}) => {
      const preventDefault = vi.fn();
      contents.emit(event, { ...about, preventDefault });
      return preventDefault.mock.calls.length > 0;
    },
  };
}
const page = 'app://practice-buddy/index.html#accesses';
const elsewhere = ['https://evil.example/', 'app://practice-buddy/service/session', 'about:blank'];

test('the page stays the app’s own', () => {
  const { stops, opens } = guarded();
  expect(stops('will-navigate', { url: page })).toBe(false);
  expect(stops('will-frame-navigate', { url: page, isMainFrame: true })).toBe(false);
  for (const url of elsewhere) {
    expect(stops('will-navigate', { url })).toBe(true);
    expect(stops('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  }
  expect(stops('will-redirect', { url: page })).toBe(true);
  expect(stops('will-attach-webview')).toBe(true);
  expect(opens()).toEqual({ action: 'deny' });
});

test('no frame within it goes anywhere, not even to the app’s own page', () => {
  expect(guarded().stops('will-frame-navigate', { url: page, isMainFrame: false })).toBe(true);
});

test('only a file that the page itself made is downloaded', () => {
  const session = new EventEmitter();
  denyDownloads(session as unknown as Session); // nothing else of it is used
  const stops = (address: string) => {
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault }, { getURL: () => address });
    return preventDefault.mock.calls.length > 0;
  };
  expect(stops('blob:app://practice-buddy/5f0c')).toBe(false);
  expect(stops('https://evil.example/a.exe')).toBe(true);
  expect(isOwnFile('blob:https://evil.example/5f0c')).toBe(false);
  // The app's own address is no file that it made: it may be an answer of the service.
  expect(isOwnFile('xxxxxapp://practice-buddy/service/x')).toBe(false);
});
