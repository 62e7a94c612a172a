import { z } from 'zod';
import { command, head } from './command';
import { ledgerId } from './ledger';
import { instant, json, uuid } from './primitives';

/** Why something was refused, in sentences for the person who asked. */
export const rejection = z.object({
  /** For programs and tests, e.g. `arrangement.duplicate`. */
  code: z.string(),
  /** What happened and what it means. */
  says: z.string(),
  /** What to do next. */
  next: z.string(),
  /** The field of the form that it belongs beside, when there is one. */
  field: z.string().optional(),
});
export type Rejection = z.infer<typeof rejection>;

/** POST /sync/push: unsent commands, oldest first. At most 500 a call. */
export const pushRequest = z.strictObject({ commands: z.array(command).max(500) });

/**
 * One result for each command, in order. A command pushed twice gets its first result again.
 * `postponed`: the service did not take it this time (nothing was changed): offer it again later.
 */
export const pushResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('applied'), id: uuid, index: z.int(), receivedAt: instant }),
  z.object({ outcome: z.literal('rejected'), id: uuid, receivedAt: instant, rejection }),
  z.object({ outcome: z.literal('postponed'), id: uuid, rejection }),
]);
export type PushResult = z.infer<typeof pushResult>;
export const pushResponse = z.object({ results: z.array(pushResult) });
export type PushResponse = z.infer<typeof pushResponse>;

/** POST /sync/pull: where I am in each ledger that I hold (0: nothing yet). Ledgers I may read but do not name start at 0. */
export const pullRequest = z.strictObject({
  cursors: z.record(ledgerId, z.int().nonnegative()),
  /**
   * Where the last answer broke off inside one version, exactly as it gave it. One import writes thousands of rows under
   * one version, so a cursor alone could not resume. Leave a ledger out when the answer had no `after` for it.
   */
  after: z.record(ledgerId, z.string().max(400)).optional(),
});
export type PullRequest = z.infer<typeof pullRequest>;

/** A row as it stands, or `value: null` when it was removed. */
export const patch = z.object({
  kind: z.string(),
  id: z.string(),
  value: json.nullable(),
  version: z.int().positive(),
});
export type Patch = z.infer<typeof patch>;

/**
 * The answer holds at most about 4,000 rows; `more` says that another pull is needed.
 * `cursor` is what to send next time: every row with a version at or below it has been delivered.
 * `after`, when present, goes back with the next request beside the cursor: the version after the cursor is only partly delivered.
 * `head` is present when the ledger is delivered to its end. `gone`: ledgers of mine that I may no longer read (or reset).
 * `total`: rows that remain to be delivered after this answer, for the progress of a first sync.
 */
export const pullResponse = z.object({
  ledgers: z.array(
    z.object({
      ledger: ledgerId,
      cursor: z.int(),
      head: head.nullable(),
      patches: z.array(patch),
      after: z.string().optional(),
    }),
  ),
  gone: z.array(ledgerId),
  more: z.boolean(),
  remaining: z.int(),
  /** The service's clock, for the high-water mark of trusted time. */
  at: instant,
});
export type PullResponse = z.infer<typeof pullResponse>;

/** GET /sync/events (server-sent events): `data: {"ledgers":["pair:Z99001+Z99002"]}` whenever a ledger of mine grew. */
export const poke = z.object({ ledgers: z.array(ledgerId) });
