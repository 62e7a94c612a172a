import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ledgerKinds } from '../protocol/ledger';
import { unsignedCommand } from '../protocol/command';
import type { CommandDefinition } from './command';
import { commands } from './registry';

const definitions = [...commands.values()];

/** Names of a command's arguments, optional ones with a question mark, as docs/commands.md shows them. */
function argumentsOf({ args }: CommandDefinition): string {
  const shape = (args as { shape?: Record<string, { safeParse: (value: undefined) => { success: boolean } }> }).shape;
  if (!shape) return '';
  return Object.entries(shape)
    .map(([name, schema]) => (schema.safeParse(undefined).success ? `${name}?` : name))
    .join(', ');
}

function table(): string {
  const rows = ledgerKinds.flatMap((ledger) =>
    definitions
      .filter((one) => one.ledger === ledger)
      .sort((one, other) => one.name.localeCompare(other.name))
      .map((one) => `| ${ledger} | \`${one.name}\` | ${one.nature} | ${one.title} | ${argumentsOf(one)} |`),
  );
  return [
    '# Every command',
    '',
    'Made from `shared/domain/registry.ts` by its test; `npx vitest -u run -c build/vitest.config.ts shared/domain/registry.test.ts` makes it anew. What each does, and who may, stands with its definition in `shared/domain`.',
    '',
    '| ledger | command | nature | what the person did | arguments |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

describe('the registry', () => {
  it('holds each name once, as area and verb, with a title that a person can read', () => {
    expect(new Set(definitions.map((one) => one.name)).size).toBe(definitions.length);
    for (const { name, title } of definitions) {
      // The service checks the wire's shape before it looks a command up: another name would be refused there only.
      expect(unsignedCommand.shape.name.safeParse(name).success, name).toBe(true);
      expect(title).toMatch(/^[A-Z][^.]*$/);
    }
  });

  it('is what docs/commands.md lists', async () => {
    const file = fileURLToPath(new URL('../../docs/commands.md', import.meta.url));
    const config = fileURLToPath(new URL('../../build/prettier.config.mjs', import.meta.url));
    const text = await format(table(), { ...(await resolveConfig(file, { config })), filepath: file });
    await expect(text).toMatchFileSnapshot(file);
  });
});
