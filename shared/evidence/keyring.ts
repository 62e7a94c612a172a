import { z } from 'zod';
import { role } from '../protocol/actor';
import { ledgerId } from '../protocol/ledger';
import { base64url, odsCode, uuid } from '../protocol/primitives';
import { fromUtf8, toUtf8, type Bytes } from './base64url';

/**
 * What a person's unlocking releases: every key they hold on this computer, for one organisation's store.
 * It exists in the open only in the page's memory while they are unlocked; at rest the shell's vault seals it.
 */
const keptKey = z.strictObject({ keyId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/), key: base64url });

export const keyring = z.strictObject({
  version: z.literal(1),
  enrolment: uuid,
  person: uuid,
  organisation: odsCode,
  /** Who they are as the service last said it, so that the desk knows them offline; absent only in rings older than this field. */
  known: z
    .strictObject({
      name: z.string(),
      organisationName: z.string(),
      roles: z.array(role).min(1),
      /** The other organisations at which the service knows the person; absent until it has said so. */
      elsewhere: z.array(z.strictObject({ organisation: odsCode, name: z.string() })).optional(),
    })
    .optional(),
  /** The store (one organisation on one computer) that `storeKey` opens. */
  device: uuid,
  /** AES-256-GCM: seals pages, tail, outbox and attention. The same for every person of this desk. */
  storeKey: keptKey,
  /** ECDSA P-256: private PKCS #8 and public SPKI, base64url. */
  signing: z.strictObject({ privateKey: base64url, publicKey: base64url }),
  /** DHKEM(P-256): private and public raw, base64url. */
  sealing: z.strictObject({ privateKey: base64url, publicKey: base64url }),
  /** By ledger id: the keys of the ledgers whose sealed values this person may read. */
  ledgerKeys: z.record(ledgerId, keptKey),
  /**
   * AES-256-GCM: the person's own key on this computer, the same in each of their keyrings here. It seals their day book,
   * which no colleague opens, and nothing else; absent only in rings older than this field.
   */
  own: keptKey.optional(),
});
export type Keyring = z.infer<typeof keyring>;

/** Bytes for the vault. */
export const encodeKeyring = (ring: Keyring): Bytes => toUtf8(JSON.stringify(keyring.parse(ring)));

/** The keyring again. Throws when the bytes are not one: the vault opened something else, or a newer version wrote it. */
export function decodeKeyring(bytes: Uint8Array): Keyring {
  const value: unknown = JSON.parse(fromUtf8(bytes));
  return keyring.parse(value);
}
