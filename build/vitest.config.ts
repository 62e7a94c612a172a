/**
 * The unit and integration tests. `unit` needs nothing but Node; `service` starts a real PostgreSQL, so it has time
 * to do so and shares one server between its files (service/testing/global-setup.ts).
 *
 * There is no make-believe browser here: what needs one is an end-to-end test in a real one.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const top = path.resolve(import.meta.dirname, '..');
const serviceSetup = path.join(top, 'service/testing/global-setup.ts');

export default defineConfig({
  root: top,
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          root: top,
          include: ['{shared,renderer,electron,bench,build}/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'service',
          root: top,
          include: ['service/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...(existsSync(serviceSetup) ? { globalSetup: [serviceSetup] } : {}),
        },
      },
    ],
  },
});
