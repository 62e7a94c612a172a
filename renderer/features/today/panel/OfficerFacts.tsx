import type { ReactNode } from 'react';
import { referenceOf } from '../../../../shared/domain/access/reference';
import { londonDate } from '../../../../shared/domain/calendar';
import { shortDate } from '../../../../shared/domain/dates';
import { breachClock, clockWords } from '../../../../shared/domain/review/incident';
import { useInstant } from '../../../app/useInstant';
import { Facts, Toned } from '../../../ui';
import { usePrivacy } from '../../review';
import type { Queued } from '../../review/queue';
import { Lines } from './Lines';
import { byUrgency } from './summaries';

/** What waits for a review by urgency, the incidents whose 72 hours run, and the sample. */
export function OfficerFacts({ reviews }: { reviews: readonly Queued[] }): ReactNode {
  const now = useInstant(60);
  const { reviews: found, incidents, period, procedures } = usePrivacy(londonDate(now));
  const running = found.flatMap((review) => {
    const clock = review.outcome === 'incident' ? breachClock(review, incidents.get(review.access), now) : null;
    return clock?.running ? [{ id: review.access, clock }] : [];
  });
  running.sort((one, other) => one.clock.minutesLeft - other.clock.minutesLeft);
  const waiting = byUrgency(reviews);
  return (
    <Facts
      facts={[
        {
          label: 'Reviews',
          value: (
            <Lines
              none="None waits"
              lines={waiting.map((says) => ({
                id: says,
                says: says.endsWith('today') ? <Toned tone="bad">{says}</Toned> : says,
              }))}
            />
          ),
          strong: waiting.length > 0,
        },
        {
          label: 'Incidents',
          value: (
            <Lines
              none="None is undecided"
              lines={running.map(({ id, clock }) => ({
                id,
                says: clock.pressing ? <Toned tone="bad">{referenceOf(id)}</Toned> : referenceOf(id),
                detail: `Of 72 hours: ${clockWords(clock)}`,
              }))}
            />
          ),
        },
        {
          label: 'Sample',
          value: period?.due ? <Toned tone="warn">Due: draw it</Toned> : 'Not due',
          detail: period
            ? `${shortDate(period.from)} to ${shortDate(period.until)}`
            : procedures.length === 0
              ? 'No procedure is set'
              : 'No period has begun',
        },
      ]}
    />
  );
}
