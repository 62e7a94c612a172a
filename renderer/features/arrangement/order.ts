import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { standing, unsigned, type Standing } from '../../../shared/domain/arrangement/standing';

const order: readonly Standing[] = [
  'suspended',
  'active',
  'awaiting-signatures',
  'not-begun',
  'ran-out',
  'ended',
  'declined',
  'withdrawn',
];

/** What waits for our signature first, then what holds, then what is over; within each the latest first. */
export function inListOrder(all: readonly Arrangement[], mine: string, today: string): Arrangement[] {
  const rank = (one: Arrangement): number => {
    const stands = standing(one, today);
    const waitsForUs = stands === 'awaiting-signatures' && unsigned(one).some((party) => party.organisation === mine);
    return waitsForUs ? -1 : order.indexOf(stands);
  };
  return [...all].sort((one, other) => rank(one) - rank(other) || other.proposedAt.localeCompare(one.proposedAt));
}
