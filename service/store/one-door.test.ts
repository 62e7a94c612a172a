import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const service = path.resolve(import.meta.dirname, '..');
/** What talks to PostgreSQL without a transaction of the application: start-up, the listening connection, the owner's lock. */
const others = ['postgres/embedded.ts', 'postgres/owner.ts', 'commands/pokes.ts'];

it('there is one door to the tables: nothing but the store opens a transaction or a pool', () => {
  const sources = readdirSync(service, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'),
  );
  expect(sources.length).toBeGreaterThan(30);
  for (const file of sources) {
    const text = readFileSync(path.join(service, file), 'utf8');
    const uses = /\.transaction\(|new Kysely|pg\.Pool|from 'pg'/.test(text);
    expect(uses && file, file).toBe(file === 'store/store.ts' || others.includes(file) ? file : false);
  }
});
