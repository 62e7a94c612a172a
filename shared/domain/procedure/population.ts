import { pairLedger, type LedgerId } from '../../protocol/ledger';
import type { Access } from '../access/model';
import { londonDate } from '../calendar';
import type { Read } from '../command';
import { needsReview, reviewReasons } from '../review/reasons';
import type { ReviewSample } from './model';

export interface InLedger {
  access: Access;
  pair: LedgerId;
}

/** Every access to this practice's records that the actor may read. */
export async function accessesAt(read: Read, home: string): Promise<InLedger[]> {
  const parties = (await read.arrangements()).flatMap(({ terms }) => terms.parties.map((party) => party.organisation));
  const pairs = [...new Set(parties)]
    .filter((code) => code !== home)
    .sort()
    .map((code) => pairLedger(home, code));
  const all = await Promise.all(
    pairs.map(async (pair) => (await read.list(pair, 'access')).map((access) => ({ access, pair }))),
  );
  return all.flat().filter(({ access }) => access.home === home);
}

/** The day, in England, on which an access counts: when it was opened, else asked for. */
export const dayOf = (access: Access): string =>
  londonDate('opening' in access.state ? access.state.opening.at : access.asked.at);

/**
 * What can be drawn for a period: the accesses up to its last day that were in no sample before. So one that reached the
 * service late, from a computer without connection, is in the next.
 */
export const drawable = (all: readonly InLedger[], samples: readonly ReviewSample[], until: string): InLedger[] => {
  const before = new Set(samples.flatMap((sample) => sample.population.map(({ access }) => access)));
  return all
    .filter(({ access }) => needsReview(access) && dayOf(access) <= until && !before.has(access.id))
    .sort((one, other) => (one.access.id < other.access.id ? -1 : 1));
};

/**
 * Whether something urgent brings an access in whatever is drawn. Here without the patients: the service cannot read them,
 * and the outcome must be the same on both sides. What only the patient shows is named by the officer's computer, which can
 * add to these and take nothing away.
 */
export const urgentWithoutPatient = (access: Access, all: readonly InLedger[], now: string): boolean =>
  reviewReasons(
    access,
    null,
    all.map((one) => ({ access: one.access, patient: null })),
    now,
  ).some(({ urgency }) => urgency >= 2);
