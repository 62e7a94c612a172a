import { z } from 'zod';
import { command, head } from './command';
import { base64url, instant, sha256Hex, uuid } from './primitives';

/** One entry of a ledger's log, as GET /ledgers/:ledger/log?from=1 returns it (a reader's right; at most 1,000 a call). */
export const logEntry = z.object({
  index: z.int().positive(),
  command,
  receivedAt: instant,
  /** SHA-256 of 0x00 and the canonical JSON of { command, receivedAt }, RFC 9162 leaf hash. */
  leaf: sha256Hex,
  /** Root of the tree after this entry. */
  root: sha256Hex,
});
export type LogEntry = z.infer<typeof logEntry>;

export const logResponse = z.object({
  entries: z.array(logEntry),
  head,
  /** The public keys of everybody who signed an entry here, by person and device. */
  signers: z.array(z.object({ person: uuid, device: uuid, name: z.string(), signingKey: base64url })),
});
export type LogResponse = z.infer<typeof logResponse>;
