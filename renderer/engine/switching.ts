import { decodeKeyring, type Keyring } from '../../shared/evidence/keyring';
import type { LedgerKey } from '../../shared/evidence/seal';
import type { Rejection } from '../../shared/protocol/sync';
import type { Unlocking } from './api';
import { vault, vaultSays } from './vault';

/** Whose keyring is open while one switches. */
export interface Here {
  person: string;
  organisation: string;
}

/**
 * Why a keyring that was just opened is not the way to another practice of the person who is unlocked. Two people may have
 * the same name, and even the same PIN: only the person's id, which the service gave and the keyring holds, decides.
 */
export function notMine(here: Here, ring: Pick<Keyring, 'person' | 'organisation'>): Rejection | undefined {
  if (ring.person !== here.person) return otherPerson;
  return ring.organisation === here.organisation ? sameOrganisation : undefined;
}

/**
 * Opens another practice's keyring for the person who is unlocked. The PIN is asked for each time, and every wrong one
 * counts as at the lock screen. Until the keyring is known to be the same person's, the vault keeps whoever is unlocked.
 * @param handOver what must be done before the vault becomes that practice's, and how to take it back
 * @param keyrings the shell's vault
 */
export async function openPlace(
  here: Here,
  place: string,
  secret: string,
  handOver: { begin: () => Promise<void>; takeBack: () => void },
  keyrings: Keyrings = vault,
): Promise<{ ok: true; value: Keyring } | Extract<Unlocking, { ok: false }>> {
  const looked = await keyrings.openBeside(place, secret);
  if (!looked.ok) return counted(looked, keyrings);
  const stranger = notMine(here, decodeKeyring(looked.value));
  looked.value.fill(0);
  if (stranger) return { ok: false, rejection: stranger };
  await handOver.begin();
  const opened = await keyrings.open(place, secret);
  if (!opened.ok) {
    handOver.takeBack();
    return counted(opened, keyrings);
  }
  const ring = decodeKeyring(opened.value);
  opened.value.fill(0);
  return { ok: true, value: ring };
}

type Keyrings = Pick<typeof vault, 'open' | 'openBeside' | 'policy'>;

async function counted(failure: Extract<Awaited<ReturnType<typeof vault.open>>, { ok: false }>, keyrings: Keyrings) {
  const { waitSeconds, remaining } = failure;
  return { ok: false as const, rejection: vaultSays(failure, await keyrings.policy()), waitSeconds, remaining };
}

/** A keyring on its way in, with the person's own key from the one they come from. */
export interface Coming {
  ring: Keyring;
  fresh: { nextSeq: number } | null;
  own?: LedgerKey;
}

const otherPerson: Rejection = {
  code: 'switch.other-person',
  says: 'This entry belongs to somebody else of the same name, so it was not opened for you.',
  next: 'Lock this computer (Ctrl+L) and let them choose their name there.',
};
const sameOrganisation: Rejection = {
  code: 'switch.same',
  says: 'You act for this practice already.',
  next: 'Choose another practice.',
};
