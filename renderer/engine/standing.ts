import { z } from 'zod';
import { fromUtf8, toUtf8, type Bytes } from '../../shared/evidence/base64url';
import { sealBytes, unsealBytes, type SealingKey } from '../../shared/evidence/seal';
import { head } from '../../shared/protocol/command';
import { ledgerId } from '../../shared/protocol/ledger';
import type { Rejection } from '../../shared/protocol/sync';

/** Where this desk stands with the service: one small sealed record, written in the same transaction as the rows it speaks of. */
const standing = z.strictObject({
  ledgers: z.record(
    ledgerId,
    z.strictObject({
      /** What to ask for next: all with a version at or below it is here. */
      cursor: z.int().nonnegative(),
      /** Where the last answer broke off inside the next version; goes back as it came. */
      after: z.string().optional(),
      head: head.nullable(),
      /** How many pages each part has: a page that is missing on disk is noticed. */
      pages: z.strictObject({ first: z.int(), late: z.int() }),
    }),
  ),
  lastSyncAt: z.string().nullable(),
  /** High-water mark of trusted time: the latest that the service's clock has said. */
  trustedAt: z.string().nullable(),
  /** The kinds of rows that were understood when these rows were pulled: a version that knows more pulls again. */
  kinds: z.string(),
});
export type Standing = z.infer<typeof standing>;

export const newStanding = (kinds: string): Standing => ({ ledgers: {}, lastSyncAt: null, trustedAt: null, kinds });

export const sealStanding = (key: SealingKey, one: Standing): Promise<Bytes> =>
  sealBytes(key, 'standing', toUtf8(JSON.stringify(one)));
/** Throws when the record is damaged. */
export async function openStanding(key: SealingKey, sealed: Bytes): Promise<Standing> {
  const value: unknown = JSON.parse(fromUtf8(await unsealBytes(key, 'standing', sealed)));
  return standing.parse(value);
}

/** How long after the last sync new openings are still allowed. A bank-holiday weekend is 85.5 h: listed as a hazard. */
export const leaseHours = 72;
/** How far the computer's clock may lie before the service's. */
export const clockToleranceMinutes = 2;

/**
 * Why nothing new may be opened now, if so: this computer has not heard for too long who may still look, or its clock
 * cannot be trusted. What is open, unsent or waiting is untouched.
 */
export function openingRefused(one: Pick<Standing, 'lastSyncAt' | 'trustedAt'>, now: string): Rejection | undefined {
  const at = Date.parse(now);
  if (one.trustedAt !== null && at < Date.parse(one.trustedAt) - clockToleranceMinutes * 60_000) {
    return {
      code: 'desk.clock',
      says: 'The clock of this computer is behind the time of the last connection, so an opening now would carry a false time. Nothing was opened.',
      next: 'Set the date and time of this computer, then try again. In an emergency ring the home practice.',
    };
  }
  if (one.lastSyncAt === null || at - Date.parse(one.lastSyncAt) > leaseHours * 3_600_000) {
    return {
      code: 'desk.lease',
      says: `This computer has not reached the service for more than ${leaseHours} hours, so it cannot know what is still allowed. Nothing was opened. What waits to be sent is safe.`,
      next: 'Connect this computer to the network, wait until it says connected, and try again. In an emergency ring the home practice.',
    };
  }
  return undefined;
}
