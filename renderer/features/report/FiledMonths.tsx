import { useState } from 'react';
import { addDays, londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { breachClock } from '../../../shared/domain/review/incident';
import type { MonthlyFigures } from '../../../shared/domain/review/monthly';
import { counted } from '../../../shared/domain/words';
import { practiceLedger, privacyLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, useNow, useRows } from '../../engine';
import { Button, ChoiceRow, Meta, SectionTitle } from '../../ui';
import { Stack } from '../access/Stack';
import { usePrivacy } from '../review/usePrivacy';
import { useReviewQueue } from '../review/useReviewQueue';
import { useMonthFigures } from './useMonthFigures';
import { useReviewsOutstanding } from './useReviewsOutstanding';

/** "October 2026" */
export const monthName = (month: string): string => shortDate(`${month}-01`).slice(2);

/** The month before the one of this day: `2026-10`. */
const lastMonth = (today: string): string => addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);

/** The months' reports: the last one to be filed, the filed ones to be read as they were, and what managers are told. */
export function FiledMonths({ month, onMonth }: { month: string | null; onMonth: (month: string | null) => void }) {
  const engine = useEngine();
  const actor = useActor();
  const now = useNow(60);
  const last = lastMonth(londonDate(now));
  const { procedures, reviews, incidents } = usePrivacy(londonDate(now));
  const { queue } = useReviewQueue();
  const told = useReviewsOutstanding();
  const filed = useRows('monthlyReport')
    .map(({ value }) => value)
    .sort((one, other) => other.month.localeCompare(one.month));
  const [refused, setRefused] = useState<Rejection | null>(null);
  const figures: MonthlyFigures = useMonthFigures(last);
  const waiting = [...queue.waiting, ...queue.asked];
  const tell = async () => {
    const oldest = waiting.map(({ at }) => londonDate(at)).sort()[0] ?? null;
    const done = await engine.perform('review.tellOutstanding', practiceLedger(actor.organisation), {
      outstanding: waiting.length,
      oldest,
      incidentsOpen: reviews.filter(
        (one) => one.outcome === 'incident' && breachClock(one, incidents.get(one.access), now)?.running,
      ).length,
    });
    setRefused(done.ok ? null : done.rejection);
  };
  const file = async () => {
    const done = await engine.perform('review.fileMonth', privacyLedger(actor.organisation), {
      month: last,
      procedureVersion: procedures[0]?.version ?? null,
      figures,
    });
    setRefused(done.ok ? null : done.rejection);
    if (done.ok) {
      onMonth(last);
      await tell();
    }
  };
  return (
    <div className="not-on-paper">
      <Stack>
        <SectionTitle
          actions={
            <>
              {!filed.some((one) => one.month === last) && (
                <Button onPress={file}>{`File the report of ${monthName(last)}`}</Button>
              )}
              <Button look="quiet" onPress={tell}>
                Tell managers how many wait
              </Button>
            </>
          }
        >
          Months
        </SectionTitle>
        <Refused by={refused} />
        <Meta>
          {told
            ? `Managers were told on ${shortDate(told.day)}: ${told.outstanding} waiting, ${counted(told.incidentsOpen, 'incident')} to decide. Numbers only.`
            : 'Managers do not see the review. They see how many wait when you tell them, in numbers only.'}
        </Meta>
        {filed.length > 0 && (
          <ChoiceRow
            label="What is shown"
            value={month ?? ''}
            onChange={(value) => onMonth(value === '' ? null : value)}
            choices={[
              { value: '', label: 'The days above' },
              ...filed.slice(0, 24).map((one) => ({ value: one.month, label: `${monthName(one.month)}, as filed` })),
            ]}
          />
        )}
      </Stack>
    </div>
  );
}
