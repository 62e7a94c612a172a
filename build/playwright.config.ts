/**
 * The end-to-end tests: the real app against the real service, driven as a person would. Two files at a time: each waits
 * more than it works. A test that fails is tried once more, and one that passes only then is named at the end of the run,
 * to be looked into (docs/decisions/0021).
 *
 * `app`       the app as bundled, its secrets in a plain store (`--password-store=basic`)
 * `packaged`  e2e/packaged/: the packaged programs, as they are shipped
 * `keychain`  e2e/keychain/: within a session that has an unlocked keychain
 * `tour`      e2e/tour/: the walk through the app that `npm start` shows where there is no screen
 */
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const top = path.resolve(import.meta.dirname, '..');
const apart = ['packaged', 'keychain', 'tour'];

export default defineConfig({
  testDir: path.join(top, 'e2e'),
  outputDir: path.join(top, 'out/e2e/results'),
  globalSetup: path.join(top, 'e2e/support/first-data.ts'),
  workers: process.env.E2E_WORKERS ? Number(process.env.E2E_WORKERS) : 2,
  fullyParallel: false,
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }] as const] : [])],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'app', testIgnore: apart.map((folder) => `**/e2e/${folder}/**`) },
    ...apart.map((name) => ({
      name,
      workers: 1,
      testDir: path.join(top, 'e2e', name),
      ...(name === 'tour' ? { timeout: 600_000 } : {}),
    })),
  ],
});
