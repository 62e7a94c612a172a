import { z } from 'zod';

/**
 * A ledger is a log of commands and the rows made from it. It has exactly the readers that may read all of it:
 * what different readers may see goes into different ledgers, never into one with filters.
 */
export const ledgerKinds = ['reference', 'practice', 'privacy', 'board', 'arrangement', 'pair'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

const ods = '[A-Z0-9]{3,10}';
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const shape = new RegExp(`^(?:reference|(?:practice|privacy|board):${ods}|arrangement:${uuid}|pair:${ods}\\+${ods})$`);

/** `reference`, `practice:Z99001`, `privacy:Z99001`, `board:Z99001`, `arrangement:<uuid>`, `pair:Z99001+Z99002` (sorted). */
export const ledgerId = z.string().regex(shape, { error: 'This is not the name of a ledger.' });
export type LedgerId = string;

/** The one ledger that everybody reads: the organisation register, notices, protocol templates. */
export const referenceLedger: LedgerId = 'reference';
export const practiceLedger = (organisation: string): LedgerId => `practice:${organisation}`;
export const privacyLedger = (organisation: string): LedgerId => `privacy:${organisation}`;
export const boardLedger = (organisation: string): LedgerId => `board:${organisation}`;
export const arrangementLedger = (arrangement: string): LedgerId => `arrangement:${arrangement}`;
/** The same ledger whichever side names it first. */
export const pairLedger = (one: string, other: string): LedgerId =>
  one < other ? `pair:${one}+${other}` : `pair:${other}+${one}`;

export function kindOf(ledger: LedgerId): LedgerKind {
  const kind = ledgerKinds.find((candidate) => ledger === candidate || ledger.startsWith(`${candidate}:`));
  if (!kind || !shape.test(ledger)) throw new TypeError('Not a ledger id');
  return kind;
}

/** The organisations named in a ledger's id: one for practice, privacy and board, two for a pair, none otherwise. */
export function organisationsIn(ledger: LedgerId): string[] {
  const kind = kindOf(ledger);
  if (kind === 'reference' || kind === 'arrangement') return [];
  return ledger.slice(kind.length + 1).split('+');
}

/** The other organisation of a pair ledger. */
export function otherOf(pair: LedgerId, mine: string): string | undefined {
  const [one, two] = organisationsIn(pair);
  return one === mine ? two : two === mine ? one : undefined;
}
