import { z } from 'zod';
import { base64url, instant, json, odsCode, sha256Hex, uuid } from './primitives';
import { ledgerId } from './ledger';

/** The size and root of a ledger's log (RFC 9162 Merkle tree hash over its entries). */
export const head = z.strictObject({ ledger: ledgerId, size: z.int().nonnegative(), root: sha256Hex });
export type Head = z.infer<typeof head>;

/**
 * Nothing changes except by a command. `basedOn` names the heads of the ledgers that the handler read on the device,
 * so every signed command is also a witness of what its maker had been shown.
 *
 * Example: `{ id, ledger: 'board:Z99001', name: 'closure.declare', args: {…}, actor: { person, organisation: 'Z99001' },
 * device, seq: 12, madeAt: '2026-11-24T07:40:00.000Z', basedOn: [{ ledger, size, root }] }`
 */
export const unsignedCommand = z.strictObject({
  id: uuid,
  ledger: ledgerId,
  /** `area.verb`, one definition each in shared/domain. */
  name: z.string().regex(/^[a-z][a-zA-Z]*\.[a-zA-Z]+$/),
  args: z.record(z.string(), json),
  actor: z.strictObject({ person: uuid, organisation: odsCode }),
  /** The device's store (one organisation on one computer); `seq` counts up by one for it, from 1. */
  device: uuid,
  seq: z.int().positive(),
  /** The device's clock. Kept beside the service's time of receipt, never overwritten. */
  madeAt: instant,
  basedOn: z.array(head).max(64),
});
export type UnsignedCommand = z.infer<typeof unsignedCommand>;

/** `signature`: ECDSA P-256 with SHA-256 (IEEE P1363, base64url) over the RFC 8785 canonical JSON of everything else. */
export const command = unsignedCommand.extend({ signature: base64url });
export type Command = z.infer<typeof command>;
