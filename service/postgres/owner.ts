import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Any number, as long as it stays: advisory locks are told apart by it. */
const ownersLock = 7_316_004;
const tries = 20;
const betweenMs = 250;

/** Who holds this stops the database when it is done. */
export interface Ownership {
  release(): Promise<void>;
}

/**
 * Becomes the one process that owns this embedded PostgreSQL; undefined when another does. The lock ends with its
 * connection, so a killed owner gives it up by itself, a moment later: hence the tries.
 */
export async function becomeOwner(url: string): Promise<Ownership | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'practice-buddy owner' });
  client.on('error', () => undefined);
  await client.connect();
  for (let attempt = 0; attempt < tries; attempt++) {
    const got = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [ownersLock]);
    if (got.rows[0]?.got === true) return { release: () => client.end().catch(() => undefined) };
    await wait(betweenMs);
  }
  await client.end();
  return undefined;
}
