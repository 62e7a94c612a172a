import { z } from 'zod';
import { sealLedgerKey } from '../../shared/evidence/envelope';
import { makeLedgerKey, type LedgerKey } from '../../shared/evidence/seal';
import { keysResponse, type KeysResponse } from '../../shared/protocol/identity';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Keys } from './keys';
import type { Answer } from './service';

type Ask = <T>(method: 'GET' | 'POST', path: string, answer: z.ZodType<T>, body?: unknown) => Promise<Answer<T>>;
type Wanted = KeysResponse['wanted'][number];

/**
 * The journey of ledger keys: takes those that were sealed to me, lets in readers who lack one that I hold, and makes
 * the first key of a ledger that has none. Quietly does what it can; the next sync goes on.
 * @param keep keeps the grown keyring in the vault
 * @param beside ODS code of an organisation with which nothing has begun yet: its pair gets its first key
 * @returns whether this desk learned a key
 */
export async function exchangeKeys(
  keys: Keys,
  ask: Ask,
  keep: (ring: Uint8Array) => Promise<void>,
  beside?: string,
): Promise<boolean> {
  let learned = false;
  const take = async (received: Map<LedgerId, LedgerKey>) => {
    const ring = await keys.take(received);
    if (!ring) return;
    learned = true;
    await keep(ring);
  };

  // Once more when another device made a first key a moment earlier.
  for (let round = 0; round < 2; round++) {
    const answer = await ask('GET', beside === undefined ? 'keys' : `keys?with=${beside}`, keysResponse);
    if (answer.is !== 'answered') return learned;
    await take(await keys.open(answer.value.mine));
    let beaten = false;
    for (const wanted of answer.value.wanted) {
      if (wanted.keyId === null) {
        const first = makeLedgerKey();
        const posted = await post(keys, ask, wanted, first);
        if (posted === 'made') await take(new Map([[wanted.ledger, first]]));
        beaten ||= posted === 'beaten';
      } else if (keys.ledger(wanted.ledger)?.keyId === wanted.keyId) {
        const kept = (await keys.ring()).ledgerKeys[wanted.ledger];
        // Not taken while this enrolment itself was not let in by the service's records: another device will pass it on.
        if (kept) await post(keys, ask, wanted, kept);
      }
    }
    if (!beaten) return learned;
  }
  return learned;
}

async function post(keys: Keys, ask: Ask, wanted: Wanted, kept: LedgerKey): Promise<'made' | 'beaten' | 'not-now'> {
  const recipients = new Map(wanted.recipients.map((one) => [one.enrolment, one.sealingKey]));
  // My own envelope too: should this computer fail before the vault has the key, the service gives it back.
  if (wanted.keyId === null) recipients.set(keys.enrolment, keys.sealingPublicKey);
  const sealed: { enrolment: string; sealed: string }[] = [];
  for (const [enrolment, sealingKey] of recipients) {
    const envelope = await sealLedgerKey(sealingKey, wanted.ledger, kept).catch(() => undefined);
    if (envelope) sealed.push({ enrolment, sealed: envelope });
  }
  if (sealed.length === 0) return 'not-now';
  const answer = await ask('POST', 'keys', z.unknown(), { ledger: wanted.ledger, keyId: kept.keyId, sealed });
  if (answer.is === 'answered') return 'made';
  return answer.is === 'refused' && answer.status === 409 ? 'beaten' : 'not-now';
}
