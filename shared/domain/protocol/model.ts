import { z } from 'zod';
import { who } from '../../protocol/actor';
import { instant, line, paragraphs, sha256Hex, uuid } from '../../protocol/primitives';
import { hashOf } from '../../evidence/hash';

/** A protocol is how two or more practices work together under one arrangement, written by them, in versions. */

export const protocolSection = z.object({ title: line(200), text: paragraphs(8_000) });
export type ProtocolSection = z.infer<typeof protocolSection>;

/** What is published: all of it is named by the hash. */
export const protocolContent = z.object({
  /** 1, 2, 3… within its arrangement. */
  version: z.int().positive().max(10_000),
  title: line(200),
  sections: z.array(protocolSection).min(1).max(60),
  /** What this version changes, in a sentence; for the first one, what the protocol is for. */
  change: line(500),
});
export type ProtocolContent = z.infer<typeof protocolContent>;

/** Row kind `protocol`, id = the version's number, in ledger `arrangement:<id>`. Never altered once it is there. */
export const protocol = protocolContent.extend({
  arrangement: uuid,
  by: who,
  at: instant,
  hash: sha256Hex,
  /** The command that published it. */
  command: uuid,
  receivedAt: instant.nullable(),
});
export type Protocol = z.infer<typeof protocol>;

/** Row kind `protocolReceipt`, id `<person>@<version>`, in ledger `arrangement:<id>`: this person has read this version. */
export const protocolReceipt = z.object({
  arrangement: uuid,
  version: z.int().positive(),
  hash: sha256Hex,
  by: who,
  at: instant,
  receivedAt: instant.nullable(),
});
export type ProtocolReceipt = z.infer<typeof protocolReceipt>;
export const receiptRowId = (person: string, version: number): string => `${person}@${version}`;

/** What is written so far; anything may be missing. */
export const protocolDraftContent = z.object({
  title: z.string().max(200),
  sections: z.array(z.object({ title: z.string().max(200), text: z.string().max(8_000) })).max(60),
  change: z.string().max(500),
});
export type ProtocolDraftContent = z.infer<typeof protocolDraftContent>;

/** Row kind `protocolDraft`, id = the arrangement's id, in ledger `practice:<ODS>`: one a practice and arrangement. */
export const protocolDraft = protocolDraftContent.extend({
  arrangement: uuid,
  /** The version that it was begun from; 0: none. */
  basedOn: z.int().nonnegative(),
  savedAt: instant,
  savedBy: who,
  /** The version as which it was published from here, by its hash; the other side's may have come first. */
  sentAs: z.object({ version: z.int().positive(), hash: sha256Hex }).nullable(),
});
export type ProtocolDraft = z.infer<typeof protocolDraft>;

/** SHA-256 of the canonical JSON of what is published: what a receipt names. Throws when the content does not fit. */
export const protocolHash = (content: ProtocolContent): string => hashOf(protocolContent.parse(content));
