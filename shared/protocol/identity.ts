import { z } from 'zod';
import { role } from './actor';
import { ledgerId } from './ledger';
import { base64url, instant, line, odsCode, uuid } from './primitives';

/** Sign-in, enrolment of a computer, and the journey of ledger keys. The session token travels in headers only and never reaches the page. */

export { sessionTokenHeader } from '../ipc';

export const membership = z.object({ organisation: odsCode, name: z.string(), roles: z.array(role) });
export type Membership = z.infer<typeof membership>;
export const profile = z.object({ person: uuid, name: z.string(), memberships: z.array(membership) });
export type Profile = z.infer<typeof profile>;

/** POST /session. Answer: `profile`; 401 with a rejection otherwise, the same for an unknown account and a wrong password. */
export const signIn = z.strictObject({ account: line(80), password: z.string().min(1).max(200) });

/**
 * POST /enrolments (needs a password session): this person's keys on this device, for one organisation.
 * `signingKey`, `sealingKey`: SPKI of ECDSA P-256 and raw public key of DHKEM(P-256), base64url.
 * `proof`: signature by the signing key over canonical JSON of the rest: the key's holder asks, nobody else.
 */
export const enrolmentRequest = z.strictObject({
  organisation: odsCode,
  device: uuid,
  deviceName: line(60),
  signingKey: base64url,
  sealingKey: base64url,
  proof: base64url,
});
export type EnrolmentRequest = z.infer<typeof enrolmentRequest>;
export const enrolmentResponse = z.object({ enrolment: uuid, nextSeq: z.int().positive() });

/** POST /session/challenge { enrolment } → { challenge }; POST /session/device → `deviceSession`. Signature over the challenge's UTF-8 bytes. */
export const challengeRequest = z.strictObject({ enrolment: uuid });
export const challengeResponse = z.object({ challenge: base64url });
export const deviceSignIn = z.strictObject({ enrolment: uuid, challenge: base64url, signature: base64url });
/** `nextSeq`: the first `seq` of this device that the service has not yet seen. */
export const deviceSession = z.object({ profile, organisation: odsCode, nextSeq: z.int().positive(), at: instant });
export type DeviceSession = z.infer<typeof deviceSession>;

/**
 * GET /keys: the ledger keys sealed to my enrolment, and what I could do for others.
 * `wanted`: ledgers that I may read where an enrolled reader still lacks the key; `keyId: null` means nobody has made one yet.
 * A device that holds the key (or makes the first one) seals it for each recipient (HPKE) and posts it.
 */
export const keyEnvelope = z.object({ ledger: ledgerId, keyId: z.string(), sealed: base64url });
export const keysResponse = z.object({
  mine: z.array(keyEnvelope),
  wanted: z.array(
    z.object({
      ledger: ledgerId,
      keyId: z.string().nullable(),
      recipients: z.array(z.object({ enrolment: uuid, sealingKey: base64url })),
    }),
  ),
});
export type KeysResponse = z.infer<typeof keysResponse>;

/** POST /keys. 409 when another device made this ledger's first key a moment earlier: ask GET /keys again. */
export const keysPost = z.strictObject({
  ledger: ledgerId,
  keyId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  sealed: z.array(z.strictObject({ enrolment: uuid, sealed: base64url })).max(2000),
});

/** GET /demonstration/people, only when the service runs the demonstration: whom one can be, without typing an account. */
export const demonstrationPeople = z.object({
  people: z.array(
    z.object({
      account: z.string(),
      password: z.string(),
      name: z.string(),
      organisation: odsCode,
      organisationName: z.string(),
      roles: z.array(role),
    }),
  ),
});
