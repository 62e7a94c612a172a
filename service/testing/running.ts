import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { server } from '../api/server';
import { seedDemonstration } from '../demonstration/seed';
import { open, type Opened } from '../house';
import type { Settings } from '../settings';
import { testDatabase, type TestDatabase } from './database';

/** The whole service in this process, on a database of its own, listening on a free port. */
export interface Running extends Opened {
  url: string;
  settings: Settings;
  database: TestDatabase;
  /** Every log line there was. */
  logged: string[];
}

export async function running(
  options: { demonstration?: boolean; story?: boolean; database?: TestDatabase } = {},
): Promise<Running> {
  const database = options.database ?? (await testDatabase());
  const dataDir = mkdtempSync(path.join(tmpdir(), 'pb-service-test-'));
  const logged: string[] = [];
  const note = (about: object, message: string) => void logged.push(`${message} ${JSON.stringify(about)}`);
  const story = options.story ?? false;
  const settings = { port: 0, host: '127.0.0.1', dataDir, databaseUrl: database.url, demonstration: true, story };
  const house = await open(settings, { warn: note, error: note }, 'service');
  const keepers =
    (options.demonstration ?? true)
      ? await seedDemonstration(house.store, house.executor, house.operator, settings)
      : undefined;
  const app = await server({
    ...house,
    demonstration: true,
    ...(keepers ? { enrolled: () => keepers.letIn() } : {}),
    perMinute: 100_000,
    logTo: { write: (line) => void logged.push(line) },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo; // listening on TCP, so it is one
  return {
    ...house,
    settings,
    url: `http://127.0.0.1:${port}`,
    database,
    logged,
    async close() {
      await app.close();
      await house.close();
      rmSync(dataDir, { recursive: true, force: true });
      if (!options.database) await database.drop();
    },
  };
}
