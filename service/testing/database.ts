import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database of a test file's own, with a login of its own that is neither superuser nor bypasses row-level security. */
export interface TestDatabase {
  url: string;
  /** As the superuser, whom row-level security does not bind: to tamper, and to look at what is really there. */
  asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  drop(): Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const name = `pb_test_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const server = new URL(inject('superuserUrl'));
  await withClient(server.href, async (client) => {
    await client.query(`create role ${name} login createrole nosuperuser nobypassrls password '${password}'`);
    // The role that transactions work as belongs to the whole server, so the first login to make it would own it alone.
    await client.query(
      `do $$ begin create role practice_buddy_app nologin; exception when duplicate_object or unique_violation then null; end $$`,
    );
    await client.query(`grant practice_buddy_app to ${name} with set true`);
    await client.query(`create database ${name} owner ${name}`);
  });
  const inside = new URL(server);
  inside.pathname = `/${name}`;
  const own = new URL(inside);
  own.username = name;
  own.password = password;
  return {
    url: own.href,
    asSuperuser: (work) => withClient(inside.href, work),
    drop: () =>
      withClient(server.href, async (client) => {
        await client.query(`drop database ${name} with (force)`);
        await client.query(`drop role ${name}`);
      }),
  };
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
