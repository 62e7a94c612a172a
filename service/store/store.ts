import { Kysely, Migrator, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { Explained } from '../explained';
import type { LedgerId } from '../../shared/protocol/ledger';
import { appRole, ledgerTables, migrations } from './migrations';
import type { Tables } from './tables';

/** A transaction under the application's role. There is no other way to the tables. */
export type Tx = Transaction<Tables>;

/** What a transaction may see and where it may write. Everything else does not exist for it. */
export interface Scope {
  reads: readonly LedgerId[];
  writes?: LedgerId;
  /** All statements see the database as it was at the first one. Only for reading. */
  snapshot?: boolean;
}

/** For what belongs to no ledger: accounts, enrolments, sessions. */
export const noLedgers: Scope = { reads: [] };

/**
 * The database. `within` is the one place where a transaction begins, so none can forget the role or the ledgers
 * (service/store/one-door.test.ts looks for others).
 */
export class Store {
  readonly #db: Kysely<Tables>;

  private constructor(
    db: Kysely<Tables>,
    /** For the one connection that listens to other instances. */
    readonly url: string,
  ) {
    this.#db = db;
  }

  /**
   * Connects, migrates, and makes sure that row-level security binds us.
   * @throws Explained when the login could get round row-level security, or a table lacks it.
   */
  static async open(url: string, connections = 16): Promise<Store> {
    const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'practice-buddy' });
    // An idle connection that breaks is replaced by the pool; the next query says it if the database is gone.
    pool.on('error', () => undefined);
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    try {
      await ensureAppRole(db);
      await migrate(db);
      await assertBound(db);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return new Store(db, url);
  }

  /** Runs `work` in one transaction, as the application's role, with nothing but `scope` in sight. */
  within<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const transaction = scope.snapshot
      ? this.#db.transaction().setIsolationLevel('repeatable read')
      : this.#db.transaction();
    return transaction.execute(async (tx) => {
      await sql`select set_config('role', ${appRole}, true), set_config('app.ledgers', ${scope.reads.join(' ')}, true),
        set_config('app.writes', ${scope.writes ?? ''}, true)`.execute(tx);
      return work(tx);
    });
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

/** Another look in the same transaction: what this actor may read. Where it may write stays as it was. */
export async function look(tx: Tx, reads: readonly LedgerId[]): Promise<void> {
  await sql`select set_config('app.ledgers', ${reads.join(' ')}, true)`.execute(tx);
}

/** One writer for a ledger over all instances, until the transaction ends. */
export async function lockLedger(tx: Tx, ledger: LedgerId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`practice-buddy ${ledger}`}, 0))`.execute(tx);
}

async function ensureAppRole(db: Kysely<Tables>): Promise<void> {
  const found = await sql`select 1 from pg_roles where rolname = ${appRole}`.execute(db);
  if (found.rows.length === 0) {
    try {
      await sql.raw(`create role ${appRole} nologin nosuperuser nobypassrls`).execute(db);
    } catch (error) {
      // Roles belong to the whole server: another database of it may have been set up in the same moment.
      const again = await sql`select 1 from pg_roles where rolname = ${appRole}`.execute(db);
      if (again.rows.length === 0) {
        throw new Explained(
          `The database login may not create the role ${appRole}, which the service works as (${String(error)}). ` +
            `Ask the database's administrator to run: CREATE ROLE ${appRole}; GRANT ${appRole} TO <the service's login>;`,
        );
      }
    }
  }
  const member = await sql<{ may: boolean }>`select pg_has_role(current_user, ${appRole}, 'SET') as may`.execute(db);
  if (member.rows[0]?.may !== true) await sql.raw(`grant ${appRole} to current_user with set true`).execute(db);
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((one) => one.status === 'Error')?.migrationName ?? 'before the first';
    throw new Explained(
      `The database could not be brought up to date (${failed}): ${error instanceof Error ? error.message : 'no reason given'}. ` +
        'Nothing of this step was kept. Start the version of the service that ran before, or mend the cause and start again.',
    );
  }
}

/** Row-level security does nothing for a superuser or a role with BYPASSRLS, so the service does not work as one. */
async function assertBound(db: Kysely<Tables>): Promise<void> {
  const roles = await sql<{ rolname: string }>`select rolname from pg_roles
    where rolname in (current_user, session_user, ${appRole}) and (rolsuper or rolbypassrls)`.execute(db);
  if (roles.rows.length > 0) {
    throw new Explained(
      `The database role ${roles.rows.map((one) => one.rolname).join(', ')} is a superuser or may bypass row-level security, ` +
        'so one practice could be shown what belongs to another. Give DATABASE_URL a login that is neither.',
    );
  }
  const bound = await sql<{ relname: string }>`select relname from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r' and relrowsecurity and relforcerowsecurity`.execute(
    db,
  );
  const open = ledgerTables.filter((table) => !bound.rows.some((one) => one.relname === table));
  if (open.length > 0) {
    throw new Explained(
      `Row-level security is off for ${open.join(', ')}, so the service does not start. ` +
        'Somebody altered the database: turn it on again (ALTER TABLE … FORCE ROW LEVEL SECURITY) and find out why.',
    );
  }
}
