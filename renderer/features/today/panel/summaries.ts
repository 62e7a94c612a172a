import type { CardRegistration } from '../../../../shared/domain/smartcard/model';
import { cardStanding, cardStandingNames, type CardStanding } from '../../../../shared/domain/smartcard/standing';

/** What waits for a review, by urgency: "2 first, today", "3 soon", "5 in their turn"; what there is none of is not said. */
export function byUrgency(reviews: readonly { reasons: readonly { urgency: number }[] }[]): string[] {
  const count = (fits: (urgency: number) => boolean) =>
    reviews.filter(({ reasons }) => fits(Math.max(0, ...reasons.map(({ urgency }) => urgency)))).length;
  return [
    { count: count((urgency) => urgency === 3), says: 'first, today' },
    { count: count((urgency) => urgency === 2), says: 'soon' },
    { count: count((urgency) => urgency < 2), says: 'in their turn' },
  ].flatMap(({ count: some, says }) => (some === 0 ? [] : [`${some} ${says}`]));
}

/** Steps of a registration in the order in which somebody is waited for; those that nobody waits for come last or not at all. */
const steps: readonly CardStanding[] = [
  'waits-for-decision',
  'to-issue',
  'more-needed',
  'under-way',
  'locked',
  'expired',
  'expires-soon',
  'in-use',
];

/** @param today calendar date in England */
export function byStep(
  registrations: readonly CardRegistration[],
  today: string,
): { step: CardStanding; name: string; count: number }[] {
  return steps.flatMap((step) => {
    const count = registrations.filter((one) => cardStanding(one, today) === step).length;
    return count === 0 ? [] : [{ step, name: cardStandingNames[step], count }];
  });
}
