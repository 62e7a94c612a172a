import type { Command } from '../protocol/command';
import type { LogEntry, LogResponse } from '../protocol/evidence';
import { canonicalBytes } from './canonical';
import { append, emptyFrontier, leafHash, rootOf, type Frontier } from './merkle';
import { importVerifyingKey, verifyCommand } from './signature';

/** Leaf hash of one log entry: over the canonical JSON of `{ command, receivedAt }`. */
export const leafOf = (command: Command, receivedAt: string): string =>
  leafHash(canonicalBytes({ command, receivedAt }));

export type LogSigner = LogResponse['signers'][number];

/** `ok`, with the size and root that were reached; or the first entry that does not stand, and why, in a sentence. */
export type LogCheck =
  { ok: true; size: number; root: string; frontier: Frontier } | { ok: false; index: number; why: string };

/**
 * Checks a stretch of a ledger's log with nothing but the entries and the public keys: indexes without a gap, leaf hash,
 * running root, the maker's signature, and each device's commands in the order they were made.
 * @param from the frontier before the first entry; leave it out to begin at entry 1
 */
export async function checkLog(
  entries: readonly LogEntry[],
  signers: readonly LogSigner[],
  from: Frontier = emptyFrontier,
): Promise<LogCheck> {
  const keys = new Map<string, CryptoKey[]>();
  const lastSeq = new Map<string, number>();
  const seen = new Set<string>();
  let frontier = from;
  const ledger = entries[0]?.command.ledger;

  for (const entry of entries) {
    const { command } = entry;
    const index = frontier.size + 1;
    const bad = (why: string): LogCheck => ({ ok: false, index, why });

    if (entry.index !== index) return bad(`Entry ${index} is missing: number ${entry.index} stands in its place.`);
    if (command.ledger !== ledger) return bad('This command belongs to another ledger.');
    if (leafOf(command, entry.receivedAt) !== entry.leaf) return bad('The entry was altered: its hash does not fit.');
    frontier = append(frontier, entry.leaf);
    if (rootOf(frontier) !== entry.root)
      return bad('The log was altered before or at this entry: the root does not fit.');

    if (seen.has(command.id)) return bad('The same command stands in the log twice.');
    seen.add(command.id);
    const last = lastSeq.get(command.device) ?? 0;
    if (command.seq <= last) return bad(`The device's command ${command.seq} stands after its command ${last}.`);
    lastSeq.set(command.device, command.seq);

    const signerId = `${command.actor.person} ${command.device}`;
    let known = keys.get(signerId);
    if (!known) {
      // More than one when the person's keyring was lost and they were enrolled on the same computer again.
      const theirs = signers.filter((one) => one.person === command.actor.person && one.device === command.device);
      if (theirs.length === 0) return bad('Nobody is known who could have signed this command.');
      try {
        known = await Promise.all(theirs.map((one) => importVerifyingKey(one.signingKey)));
      } catch {
        return bad('The public key of its maker cannot be read.');
      }
      keys.set(signerId, known);
    }
    const fits = await Promise.all(known.map((key) => verifyCommand(key, command)));
    if (!fits.includes(true)) return bad('The signature is not its maker’s.');
  }
  return { ok: true, size: frontier.size, root: rootOf(frontier), frontier };
}
