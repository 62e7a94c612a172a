/**
 * The unit and integration tests. `unit` needs nothing but Node; `service` starts a real PostgreSQL, so it has time
 * to do so and shares one server between its files (service/testing/global-setup.ts).
 *
 * There is no make-believe browser here: what needs one is an end-to-end test in a real one.
 *
 * Files share what they import (`isolate: false`), which takes a fifth of the time; so no module may keep what a test
 * leaves in it. As many files run at a time as there are cores: Vitest's own default leaves one idle.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const top = path.resolve(import.meta.dirname, '..');
const serviceSetup = path.join(top, 'service/testing/global-setup.ts');

export default defineConfig({
  root: top,
  test: {
    passWithNoTests: true,
    isolate: false,
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          root: top,
          include: ['{shared,renderer,electron,bench,build}/**/*.test.{ts,tsx}'],
          environment: 'node',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'service',
          root: top,
          include: ['service/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...(existsSync(serviceSetup) ? { globalSetup: [serviceSetup] } : {}),
        },
      },
    ],
  },
});
