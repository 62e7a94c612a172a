import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Ended } from '../../shared/domain/ended';
import type { Actor, Role } from '../../shared/protocol/actor';
import type { Command } from '../../shared/protocol/command';
import type { Json } from '../../shared/protocol/primitives';
import type { PushResult } from '../../shared/protocol/sync';

/** The tables as Kysely sees them; the migrations are the truth. Instants are ISO strings, written and read as they are. */
export interface Tables {
  ledger: LedgerTable;
  ledger_name: { ledger: string };
  log: LogTable;
  row: RowTable;
  relation: RelationTable;
  outcome: OutcomeTable;
  witness_mismatch: WitnessMismatchTable;
  person: { person: string; name: string };
  account: { account: string; person: string; password_hash: string };
  membership: { person: string; organisation: string; roles: Role[] };
  device: { device: string; organisation: string; name: string; registered_at: string };
  enrolment: EnrolmentTable;
  challenge: { challenge: string; enrolment: string; expires_at: string };
  session: SessionTable;
  ledger_key: { ledger: string; key_id: string };
  joining_code: { invitation: string; organisation: string; account: string; code_hash: string; expires_at: string };
  sealed_key: { ledger: string; enrolment: string; key_id: string; sealed: string };
}

interface LedgerTable {
  ledger: string;
  size: number;
  root: string;
  /** Roots of the full subtrees, largest first: all that is needed to append. */
  peaks: string[];
}

interface LogTable {
  ledger: string;
  index: number;
  command_id: string;
  device: string;
  seq: number;
  body: JSONColumnType<Command>;
  /** The actor as the service knew them at that moment, so that a replay is exact. */
  actor: JSONColumnType<Actor>;
  /** How long each ledger was that the handler looked into: a replay then sees the same rows. */
  seen: JSONColumnType<Record<string, number>>;
  /** Null but for a fact that arrived after its maker's keys had ended. */
  ended: ColumnType<Ended | null, string | null, never>;
  received_at: string;
  leaf: string;
  root: string;
}

interface RowTable {
  ledger: string;
  kind: string;
  id: string;
  /** SQL null when the row was removed: the removal has to reach the devices too. */
  value: ColumnType<Json | null, string | null, string | null>;
  version: number;
}

/** Which organisations are party to which arrangement; derived from arrangement rows, in the same transaction. */
interface RelationTable {
  arrangement: string;
  organisation: string;
}

interface OutcomeTable {
  device: string;
  seq: number;
  command_id: string;
  result: JSONColumnType<PushResult>;
}

interface WitnessMismatchTable {
  ledger: string;
  size: number;
  root: string;
  command_id: string;
  device: string;
  noted_at: string;
}

interface EnrolmentTable {
  enrolment: string;
  person: string;
  device: string;
  organisation: string;
  signing_key: string;
  sealing_key: string;
  enrolled_at: string;
  revoked_at: string | null;
  /** Null while in force, and when new keys took their place: those sign nothing any more. */
  ended_how: Generated<Ended['how'] | null>;
  /** The roles that the person had at that moment. */
  ended_roles: Generated<Role[] | null>;
}

interface SessionTable {
  /** SHA-256 of the token: who reads the table cannot sign in with it. */
  token_hash: string;
  person: string;
  /** Null for a session that began with a password: it may enrol a computer and nothing else. */
  enrolment: string | null;
  expires_at: string;
}
