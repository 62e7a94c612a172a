import type { Role } from '../../protocol/actor';
import { organisationsIn } from '../../protocol/ledger';
import { addDays } from '../calendar';
import { reject, type Context, type Outcome } from '../command';
import { dayMonthYear } from '../dates';
import { needsRole } from '../roles';
import type { RiskEntry, RiskEvent } from './entry';

/** Who keeps a practice's register of risks. */
export const riskKeepers: readonly Role[] = ['practice-manager', 'caldicott-guardian', 'privacy-officer'];

/** A risk is looked at again at least once a year, as the need for sharing itself must be (COPI regulation 7). */
export const longestReview = 366;

export type Refused = (Outcome & { rejection: unknown }) | undefined;

/** Why the actor may not keep this register at all. */
export const mayKeep = (context: Context): Refused =>
  needsRole(context, riskKeepers, 'keep the register of risks') ??
  (organisationsIn(context.ledger).includes(context.actor.organisation)
    ? undefined
    : reject(
        'risk.elsewhere',
        'This register belongs to another practice.',
        'Switch to that practice if you work there.',
      ));

export function refusesReviewDay(reviewOn: string, today: string): Refused {
  if (reviewOn <= today) {
    return reject(
      'risk.reviewPast',
      `The day of review, ${dayMonthYear(reviewOn)}, does not lie ahead, so nobody would be reminded.`,
      'Choose a later day.',
      'reviewOn',
    );
  }
  if (reviewOn > addDays(today, longestReview)) {
    return reject(
      'risk.reviewFar',
      `The day of review, ${dayMonthYear(reviewOn)}, is more than a year away, and a risk is reviewed at least once a year.`,
      'Choose a day within a year.',
      'reviewOn',
    );
  }
  return undefined;
}

export const unknownRisk = reject(
  'risk.unknown',
  'This risk is not in the register yet.',
  'Record it first, with its score, owner and day of review.',
);

/** Whether this very command made one of the events: sent again, it changes nothing more. */
export const happened = (one: RiskEntry | undefined, context: Context): boolean =>
  one?.history.some((event) => event.command === context.command) ?? false;

export const eventOf = (
  context: Context,
  what: RiskEvent['what'],
  note: string,
  { before, after }: Pick<RiskEntry, 'before' | 'after'>,
): RiskEvent => ({ what, by: context.actor, at: context.madeAt, command: context.command, note, before, after });
