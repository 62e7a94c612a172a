import { expect, test } from 'vitest';
import { unsafePreferences } from './audit';

test('a window made as ours are has nothing to say', () => {
  expect(
    unsafePreferences({ sandbox: true, contextIsolation: true, webSecurity: true, nodeIntegration: false }),
  ).toEqual([]);
});

test.each([
  { sandbox: false },
  { contextIsolation: false },
  { webSecurity: false },
  { nodeIntegration: true },
  { nodeIntegrationInWorker: true },
  { nodeIntegrationInSubFrames: true },
  { allowRunningInsecureContent: true },
  { experimentalFeatures: true },
  { webviewTag: true },
  { enableBlinkFeatures: 'X' },
])('%o is named', (one) => expect(unsafePreferences(one)).toEqual(Object.keys(one)));
