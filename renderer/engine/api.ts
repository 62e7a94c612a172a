import type { z } from 'zod';
import type { Actor, Role } from '../../shared/protocol/actor';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Json, Sealed } from '../../shared/protocol/primitives';
import type { Membership, Profile } from '../../shared/protocol/identity';
import type { CodeResponse, JoiningOffer } from '../../shared/protocol/joining';
import type { LogResponse } from '../../shared/protocol/evidence';
import type { Rejection } from '../../shared/protocol/sync';
import type { Organisation } from '../../shared/domain/organisation/model';
import type { RowKind, RowOf } from '../../shared/domain/rows';
import type { PatientsFound } from './patient-search';
import type { VaultPerson, VaultPolicy } from '../../shared/ipc';

/** What the screens may ask of the offline engine. Screens use this and the hooks in ./hooks, nothing else of the engine. */

/** Where the person is on the way in. */
export type Phase =
  | { is: 'starting' }
  /** Nobody is enrolled on this computer yet. */
  | { is: 'first-run' }
  | { is: 'locked'; people: VaultPerson[]; policy: VaultPolicy }
  /** Reading and decrypting, or the first sync; numbers for the progress bar. `what` is a plain sentence. */
  | { is: 'loading'; what: string; done: number; total: number | null }
  /** `elsewhere`: the person's other organisations, as the service last said them. */
  | { is: 'ready'; actor: Actor; organisationName: string; elsewhere: Elsewhere[] };

export type Elsewhere = Pick<Membership, 'organisation' | 'name'>;

export type Connection =
  | { is: 'connected'; lastSyncAt: string }
  | { is: 'connecting'; lastSyncAt: string | null }
  | { is: 'offline'; since: string; lastSyncAt: string | null };

/** A row as the screens see it: confirmed rows with the effects of what is not sent yet. */
export interface View<K extends RowKind> {
  ledger: LedgerId;
  id: string;
  value: RowOf<K>;
  /** True while an unsent command of this desk has changed it. */
  pending: boolean;
}

/** A signed command of this desk that has not reached the service. */
export interface Waiting {
  id: string;
  title: string;
  madeAt: string;
  /** Name of whoever made it, who may have gone home. */
  by: string;
}

/** An intent that the service refused: waits for a person's decision, never disappears by itself. */
export interface Attention {
  id: string;
  title: string;
  name: string;
  ledger: LedgerId;
  madeAt: string;
  by: string;
  rejection: Rejection;
  args: Record<string, Json>;
}

/** What somebody typed into a form and has not sent. */
export interface KeptForm {
  /** ISO instant of the last key. */
  at: string;
  /** By field. Null: it named a patient and could not be kept when the desk was locked. */
  values: Record<string, unknown> | null;
}

export type Performed = { ok: true; command: string } | { ok: false; rejection: Rejection };
export type Result<T> = { ok: true; value: T } | { ok: false; rejection: Rejection };

export type Unlocking = Result<null> | { ok: false; rejection: Rejection; waitSeconds: number; remaining: number };

/** What the person keeps for themselves of one practice. */
export interface DayPart {
  organisation: string;
  organisationName: string;
  /** When that practice's records last came from the service, as this computer knew it then; null: never. */
  syncedAt: string | null;
  content: Json;
}

export interface Engine {
  /** Step 1 of the first run: sign in online. The password goes to the service only. */
  signIn(account: string, password: string): Promise<Result<Profile>>;
  /**
   * Step 2: enrol this computer for one organisation and keep a keyring behind the PIN or passphrase, then first sync (phase `loading`, then `ready`).
   * On a desk that already has a store for this organisation, somebody must be unlocked: use `addColleague`.
   */
  enrol(input: { organisation: string; deviceName: string; secret: string }): Promise<Result<null>>;
  /** While somebody is unlocked: a colleague signs in, chooses a PIN, and is let into this desk's store; the colleague is unlocked afterwards. */
  addColleague(input: { account: string; password: string; secret: string }): Promise<Result<null>>;
  unlock(person: string, secret: string): Promise<Unlocking>;
  lock(): Promise<void>;
  /** The other practices that may be acted for on this computer by the person unlocked, each by its own PIN. */
  places(): Promise<VaultPerson[]>;
  /**
   * Act for another practice: its keyring is opened by its own PIN and must be the same person's. Until then whoever is
   * unlocked stays so; wrong PINs count as at the lock screen.
   */
  switchTo(place: string, secret: string): Promise<Unlocking>;
  /**
   * While somebody is unlocked: a store for another practice of the same person, online. They give their password once, and
   * the PIN that they have here, which opens the new store too; they act for the new practice afterwards.
   */
  setUpElsewhere(input: {
    organisation: string;
    account: string;
    password: string;
    deviceName: string;
    secret: string;
  }): Promise<Result<null>>;
  /** While somebody is unlocked: a fresh one-time code for an invitation that they made and that has reached the service. Online. */
  joiningCode(invitation: string): Promise<Result<CodeResponse>>;
  /** What a joining code would let whoever is unlocked, or signed in, do. Changes nothing. Online. */
  lookAtCode(code: string): Promise<Result<JoiningOffer>>;
  /** Join with it: the practice is then among the person's others, to be set up on this computer. Online. */
  joinWithCode(code: string): Promise<Result<Profile>>;
  /**
   * Keep something for the person who is unlocked: sealed with their own key, so that they find it (`useDayBook`) when they
   * act for another practice on this computer. One entry for each practice; never anything about a patient.
   */
  keepForMyself(content: Json): Promise<void>;

  /**
   * Do something: checks, runs the handler, signs, makes it durable, shows it; resolves when it is on disk.
   * A rejection or a concern stops it: nothing was recorded, nothing that was typed is lost.
   */
  perform(name: string, ledger: LedgerId, args: Record<string, Json>): Promise<Performed>;

  /** The others who have a PIN on this desk, for an act that needs a second person. */
  colleagues(): Promise<VaultPerson[]>;
  /**
   * A colleague does one thing at this desk with their own PIN, while the person unlocked stays so: signed with the colleague's own key.
   * Only what needs a second person can be done so (`access.witness`). Wrong PINs count as at the lock screen.
   */
  performAs(
    colleague: string,
    secret: string,
    name: string,
    ledger: LedgerId,
    args: Record<string, Json>,
  ): Promise<Performed>;
  /**
   * A text hashed with a key that only the ledger's readers can derive (HMAC-SHA-256, lower-case hexadecimal): says whether
   * two texts are the same to them and nothing to the service. Undefined while this desk lacks the ledger's key.
   */
  keyedHash(ledger: LedgerId, text: string): Promise<string | undefined>;

  /** What the person unlocked typed into this form earlier. Each person has their own; nobody else’s is ever given. */
  kept(form: string): KeptForm | undefined;
  /**
   * Keeps what is typed: at once for this session, on disk a moment later; resolves when it is there, rejects when it cannot be written.
   * @param patientIn it may name a patient: the ledger whose key seals it besides; null while there is none, so it stays in memory
   */
  keep(form: string, values: Record<string, unknown>, patientIn?: LedgerId | null): Promise<void>;
  /** The form was sent or begun anew. */
  forgetKept(form: string): Promise<void>;

  /** Seal a value with the ledger's key. Rejects plainly while this desk does not hold the key yet. */
  seal(ledger: LedgerId, value: Json): Promise<Result<Sealed>>;
  /** Undefined when this desk does not hold the key (yet). */
  unseal<T>(ledger: LedgerId, value: Sealed, schema: z.ZodType<T>): Promise<T | undefined>;

  /** Organisations by name, postcode, town or ODS code, best first; answers at once, offline. */
  searchOrganisations(text: string, limit?: number): Organisation[];

  /**
   * Accesses by their patient's name, among those that the person unlocked may find so; answers at once, from what has
   * been opened in memory since the first search after unlocking.
   */
  patientsByName(text: string, limit: number): PatientsFound;
  /** The same by the ten digits of an NHS number. */
  patientsByNumber(nhsNumber: string): PatientsFound;
  /** Tells when other patients can be found than before. Returns how to stop that. */
  onPatients(changed: () => void): () => void;

  /** Try to reach the service now. */
  syncNow(): Promise<void>;
  /** The person has dealt with it. */
  dismissAttention(id: string): Promise<void>;
  /** The ledger's log with signers' public keys, from the service; checked on this computer. Offline: `checked: null`. */
  checkLog(
    ledger: LedgerId,
  ): Promise<
    | { checked: null }
    | { checked: true; entries: number; log: LogResponse }
    | { checked: false; index: number; why: string }
  >;
}

/** Handy for screens: does the actor hold one of these roles? */
export type RoleCheck = (...roles: Role[]) => boolean;
