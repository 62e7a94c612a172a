import { sql, type Kysely, type Migration } from 'kysely';

/** The role of every transaction. It owns nothing, so row-level security binds it. */
export const appRole = 'practice_buddy_app';

/** Tables whose rows belong to a ledger: each has row-level security, forced. Checked at every start. */
export const ledgerTables = ['ledger', 'log', 'row'] as const;

/**
 * In order, each once, under an advisory lock (Kysely's migrator). One that has shipped is never changed: add another.
 * SQL, because row-level security and grants have no other form.
 */
export const migrations: Record<string, Migration> = {
  '0001-ledgers': {
    async up(db: Kysely<unknown>) {
      await sql
        .raw(
          `
create table ledger (
  ledger text primary key,
  size integer not null,
  root text not null,
  peaks text[] not null
);
create table log (
  ledger text not null,
  index integer not null,
  command_id uuid not null,
  device uuid not null,
  seq integer not null,
  body jsonb not null,
  actor jsonb not null,
  seen jsonb not null,
  received_at text not null,
  leaf text not null,
  root text not null,
  primary key (ledger, index),
  unique (ledger, command_id)
);
create table row (
  ledger text not null,
  kind text not null,
  id text not null,
  value jsonb,
  version integer not null,
  primary key (ledger, kind, id)
);
create index row_by_version on row (ledger, version, kind collate "C", id collate "C");

-- Names only, for whoever checks all ledgers: nothing can be seen of one before it is named.
create table ledger_name (ledger text primary key);

-- Read before a transaction's ledgers are known, so not under the same policies.
create table relation (
  arrangement uuid not null,
  organisation text not null,
  primary key (arrangement, organisation)
);
create index relation_by_organisation on relation (organisation);
create table outcome (
  device uuid not null,
  seq integer not null,
  command_id uuid not null unique,
  result jsonb not null,
  primary key (device, seq)
);
create table witness_mismatch (
  ledger text not null,
  size integer not null,
  root text not null,
  command_id uuid not null,
  device uuid not null,
  noted_at text not null
);

do $$ declare name text; begin
  foreach name in array array['ledger', 'log', 'row'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    -- Wrapped in a select, so that the list is taken apart once for a statement and not once for a row.
    execute format($policy$create policy may_read on %I for select to ${appRole}
      using (ledger = any ((select string_to_array(nullif(current_setting('app.ledgers', true), ''), ' '))::text[]))$policy$, name);
    execute format($policy$create policy may_insert on %I for insert to ${appRole}
      with check (ledger = nullif(current_setting('app.writes', true), ''))$policy$, name);
  end loop;
  foreach name in array array['ledger', 'row'] loop
    execute format($policy$create policy may_update on %I for update to ${appRole}
      using (ledger = nullif(current_setting('app.writes', true), ''))
      with check (ledger = nullif(current_setting('app.writes', true), ''))$policy$, name);
  end loop;
end $$;

-- A log only grows: nobody is granted more.
grant select, insert on log, ledger_name, outcome, witness_mismatch to ${appRole};
grant select, insert, update on ledger, row to ${appRole};
grant select, insert on relation to ${appRole};
`,
        )
        .execute(db);
    },
  },
  '0002-identity': {
    async up(db: Kysely<unknown>) {
      await sql
        .raw(
          `
create table person (person uuid primary key, name text not null);
create table account (
  account text primary key,
  person uuid not null references person,
  password_hash text not null
);
create table membership (
  person uuid not null references person,
  organisation text not null,
  roles text[] not null,
  primary key (person, organisation)
);
create index membership_by_organisation on membership (organisation);
create table device (
  device uuid primary key,
  organisation text not null,
  name text not null,
  registered_at text not null
);
create table enrolment (
  enrolment uuid primary key,
  person uuid not null references person,
  device uuid not null references device,
  organisation text not null,
  signing_key text not null,
  sealing_key text not null,
  enrolled_at text not null,
  revoked_at text
);
-- A person who enrols again on the same computer has new keys; the old ones still verify what they signed.
create unique index enrolment_in_force on enrolment (person, device) where revoked_at is null;
create index enrolment_by_organisation on enrolment (organisation);
create table challenge (challenge text primary key, enrolment uuid not null, expires_at text not null);
create table session (
  token_hash text primary key,
  person uuid not null references person,
  enrolment uuid references enrolment,
  expires_at text not null
);
create table ledger_key (ledger text primary key, key_id text not null);
create table sealed_key (
  ledger text not null references ledger_key,
  enrolment uuid not null references enrolment,
  key_id text not null,
  sealed text not null,
  primary key (ledger, enrolment)
);
grant delete on membership to ${appRole};
grant select, insert, update on person, account, membership, enrolment to ${appRole};
grant select, insert on device, ledger_key, sealed_key to ${appRole};
grant select, insert, delete on challenge, session to ${appRole};
`,
        )
        .execute(db);
    },
  },
  '0003-pairs-begun': {
    async up(db: Kysely<unknown>) {
      await sql
        .raw(
          `
-- store/pairs.ts asks for the pairs of one organisation, whichever side of the name it stands on.
create index pair_key_by_first on ledger_key (split_part(substr(ledger, 6), '+', 1)) where ledger like 'pair:%';
create index pair_key_by_second on ledger_key (split_part(substr(ledger, 6), '+', 2)) where ledger like 'pair:%';
`,
        )
        .execute(db);
    },
  },
  '0004-joining-codes': {
    async up(db: Kysely<unknown>) {
      await sql
        .raw(
          `
-- Only hashes; what became of an invitation stands in the practice's ledger.
create table joining_code (
  invitation uuid primary key,
  organisation text not null,
  account text not null,
  code_hash text not null,
  expires_at text not null
);
create index joining_code_by_account on joining_code (account);
grant select, insert, update, delete on joining_code to ${appRole};
`,
        )
        .execute(db);
    },
  },
  '0005-how-keys-ended': {
    async up(db: Kysely<unknown>) {
      await sql
        .raw(
          `
-- Keys that ended because their person left, or their computer was taken off, still sign what had happened before, with
-- the roles of that moment. Keys that ended in any other way (new ones took their place), or before this was kept, do not.
alter table enrolment add column ended_how text check (ended_how in ('left', 'computer'));
alter table enrolment add column ended_roles text[];
create index enrolment_by_person on enrolment (person, device);
-- The end of the maker's keys, where a fact arrived after it: a replay must mark it in the same way.
alter table log add column ended jsonb;
`,
        )
        .execute(db);
    },
  },
};
