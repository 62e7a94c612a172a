/**
 * Imports go one way: `shared` <- `service`, `shared` <- `renderer`, `shared/ipc` <- `electron`. It is what lets one
 * handler run on the device and in the service, and keeps patients and practices out of the shell. A path alone does
 * not hold that; this rule does, and build/import-rule.test.ts shows that it bites.
 */
import boundaries from 'eslint-plugin-boundaries';
import { top } from './lib/paths.mjs';

/** The parts, the more particular ones first: a file belongs to the first that matches. */
const parts = {
  ipc: ['shared/ipc.ts', 'shared/ipc/**/*'],
  evidence: ['shared/evidence/**/*'],
  protocol: ['shared/protocol/**/*'],
  domain: ['shared/domain/**/*'],
  shared: ['shared/**/*'],
  ui: ['renderer/ui/**/*'],
  engine: ['renderer/engine/**/*'],
  features: ['renderer/**/*'],
  service: ['service/**/*'],
  electron: ['electron/**/*'],
  e2e: ['e2e/**/*'],
  bench: ['bench/**/*'],
  build: ['build/**/*'],
};

const allShared = ['ipc', 'evidence', 'protocol', 'domain', 'shared'];

/** @type {Record<string, string[]>} What each part may import, beside packages. */
const mayImport = {
  ipc: ['ipc', 'protocol', 'shared'],
  evidence: ['ipc', 'evidence', 'protocol', 'shared'],
  protocol: ['ipc', 'protocol', 'shared'],
  domain: allShared,
  shared: allShared,
  ui: [...allShared, 'ui'],
  engine: [...allShared, 'engine'],
  features: [...allShared, 'ui', 'engine', 'features'],
  service: [...allShared, 'service'],
  electron: ['ipc', 'electron'],
  e2e: Object.keys(parts),
  bench: Object.keys(parts),
  build: Object.keys(parts),
};

/** @type {import('eslint').Linter.Config} */
export const importRule = {
  files: ['{shared,service,electron,renderer,e2e,bench,build}/**/*.{ts,tsx}'],
  // The plugin's own types are not those of ESLint's core, though it is one of its plugins.
  plugins: { boundaries: /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (boundaries)) },
  settings: {
    'boundaries/root-path': top,
    'boundaries/elements': Object.entries(parts).map(([type, pattern]) => ({ type, pattern, mode: 'full' })),
    // `mode: 'full'` is the older way to say it, and the only one in which one file (shared/ipc.ts) is a part.
    'boundaries/legacy-warnings': false,
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] } },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        message:
          '{{from.type}} may not import {{to.type}}: imports go one way (see build/import-rule.mjs and docs/decisions).',
        policies: Object.entries(mayImport).map(([from, to]) => ({
          from: { element: { type: from } },
          allow: { to: { element: { types: { anyOf: to } } } },
        })),
      },
    ],
  },
};
