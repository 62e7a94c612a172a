/**
 * The rule holds when a bad import fails and a good one passes. Each case is a snippet that the linter is told to
 * lie at a path; the imported file must exist for the rule to see whose it is, so these are files of this folder
 * tree made for the test.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRule } from './import-rule.mjs';

let tree: string;
let eslint: ESLint;

const files = [
  'shared/ipc.ts',
  'shared/evidence/hash.ts',
  'shared/protocol/patch.ts',
  'shared/domain/access/request.ts',
  'shared/clock.ts',
  'renderer/ui/Button.tsx',
  'renderer/engine/outbox.ts',
  'renderer/features/access/List.tsx',
  'service/store/rows.ts',
  'electron/gateway.ts',
];

beforeAll(() => {
  const out = path.join(import.meta.dirname, '../out');
  mkdirSync(out, { recursive: true });
  tree = mkdtempSync(path.join(out, 'import-rule-'));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), 'export const it = 1;\n');
  }
  eslint = new ESLint({
    cwd: tree,
    overrideConfigFile: true,
    ignore: false,
    overrideConfig: [
      { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
      { ...importRule, settings: { ...importRule.settings, 'boundaries/root-path': tree } },
    ],
  });
});

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

async function complaints(from: string, to: string): Promise<string[]> {
  const relative = path.posix.relative(path.posix.dirname(from), to.replace(/\.tsx?$/, ''));
  const specifier = relative.startsWith('.') ? relative : `./${relative}`;
  const [result] = await eslint.lintText(`import { it } from '${specifier}';\nexport const other = it;\n`, {
    filePath: path.join(tree, from),
  });
  return (result?.messages ?? []).map((message) => message.message);
}

describe('imports go one way', () => {
  it.each([
    ['shared/domain/new.ts', 'service/store/rows.ts'],
    ['shared/domain/new.ts', 'renderer/engine/outbox.ts'],
    ['shared/evidence/new.ts', 'shared/domain/access/request.ts'],
    ['service/new.ts', 'renderer/engine/outbox.ts'],
    ['service/new.ts', 'electron/gateway.ts'],
    ['renderer/new.ts', 'service/store/rows.ts'],
    ['renderer/features/access/new.ts', 'electron/gateway.ts'],
    ['renderer/ui/new.tsx', 'renderer/features/access/List.tsx'],
    ['renderer/ui/new.tsx', 'renderer/engine/outbox.ts'],
    ['renderer/engine/new.ts', 'renderer/features/access/List.tsx'],
    ['renderer/engine/new.ts', 'renderer/ui/Button.tsx'],
    ['electron/new.ts', 'shared/domain/access/request.ts'],
    ['electron/new.ts', 'renderer/engine/outbox.ts'],
  ])('%s may not import %s', async (from, to) => {
    expect(await complaints(from, to)).toEqual([expect.stringContaining('may not import')]);
  });

  it.each([
    ['shared/domain/new.ts', 'shared/evidence/hash.ts'],
    ['shared/domain/new.ts', 'shared/protocol/patch.ts'],
    ['shared/domain/new.ts', 'shared/clock.ts'],
    ['service/new.ts', 'shared/domain/access/request.ts'],
    ['service/new.ts', 'service/store/rows.ts'],
    ['renderer/new.tsx', 'renderer/ui/Button.tsx'],
    ['renderer/features/access/new.ts', 'renderer/engine/outbox.ts'],
    ['renderer/ui/new.tsx', 'renderer/ui/Button.tsx'],
    ['renderer/engine/new.ts', 'shared/ipc.ts'],
    ['electron/new.ts', 'shared/ipc.ts'],
    ['e2e/new.ts', 'service/store/rows.ts'],
    ['bench/new.ts', 'renderer/engine/outbox.ts'],
  ])('%s may import %s', async (from, to) => {
    expect(await complaints(from, to)).toEqual([]);
  });

  it('leaves packages alone', async () => {
    const [result] = await eslint.lintText(`import { z } from 'zod';\nexport const other = z;\n`, {
      filePath: path.join(tree, 'shared/domain/new.ts'),
    });
    expect(result?.messages).toEqual([]);
  });
});
