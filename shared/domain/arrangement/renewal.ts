import { addDays } from '../calendar';
import type { Arrangement } from './model';
import { isParty, standing } from './standing';

/** Days before its end at which an arrangement asks to be renewed, each time more firmly. */
export const renewalStages = [60, 30, 7] as const;
export type RenewalStage = (typeof renewalStages)[number];

/** How near its end an arrangement is: the stage reached, and the day on which it was. Undefined: not yet, or not in force. */
export function renewalStage(one: Arrangement, today: string): { stage: RenewalStage; since: string } | undefined {
  if (standing(one, today) !== 'active') return undefined;
  const reached = renewalStages.filter((days) => addDays(one.terms.until, -days) <= today).at(-1);
  return reached === undefined ? undefined : { stage: reached, since: addDays(one.terms.until, -reached) };
}

/** Whether `next` goes on where `one` ends: the same parties or more, proposed or signed, and it holds longer. */
export const succeeds = (next: Arrangement, one: Arrangement): boolean =>
  next.id !== one.id &&
  (next.state.is === 'proposed' || next.state.is === 'signed') &&
  next.terms.until > one.terms.until &&
  one.terms.parties.every((party) => isParty(next, party.organisation));

/** An amendment that lets it hold longer renews it as well, once it is signed. */
export const isRenewed = (one: Arrangement, all: readonly Arrangement[]): boolean =>
  all.some((next) => succeeds(next, one)) || (one.amendment?.terms.until ?? '') > one.terms.until;
