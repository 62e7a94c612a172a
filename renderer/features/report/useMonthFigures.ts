import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { needsReview } from '../../../shared/domain/review/reasons';
import type { MonthlyFigures } from '../../../shared/domain/review/monthly';
import { clickThroughs, reviewFigures, within, type ReviewFigures, type Span } from '../../../shared/report/figures';
import { useActor, useNow, useRows } from '../../engine';
import { usePatients } from '../access/patient-shown';
import { useKnown } from '../review/useKnown';
import { usePrivacy } from '../review/usePrivacy';

/** The review over a span in numbers, with the reasons that only the patient shows: opened on this computer, counted, gone. */
export function useReviewFigures({ from, until }: Span): { counted: ReviewFigures; figures: MonthlyFigures } {
  const { organisation } = useActor();
  const now = useNow(60);
  const known = useKnown();
  const { reviews, samples } = usePrivacy(londonDate(now));
  const rows = useRows('access');
  const views = useMemo(() => rows.filter(({ value }) => value.home === organisation), [organisation, rows]);
  const patients = usePatients(views);
  return useMemo(() => {
    const span = { from, until };
    const opened = views.map(({ id, value }) => ({ access: value, patient: patients.get(id) ?? null }));
    const accesses = views.map(({ value }) => value);
    const counted = reviewFigures(opened, reviews, samples, span, now, known);
    return {
      counted,
      figures: {
        toReview: counted.toReview,
        unread: within(accesses, span).filter((one) => needsReview(one) && !patients.has(one.id)).length,
        outstanding: counted.outstanding,
        appropriate: counted.outcomes.appropriate,
        asked: counted.outcomes.asked,
        incidents: counted.incidents,
        sampled: counted.sampled,
        sampledReviewed: counted.sampledReviewed,
        medianDays: counted.medianDays,
        reasons: counted.reasons,
        clickThroughs: clickThroughs(accesses, span),
      },
    };
  }, [from, known, now, patients, reviews, samples, until, views]);
}

/** @param month `2026-10` */
export function useMonthFigures(month: string): MonthlyFigures {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const until = new Date(Date.UTC(year, number, 0, 12)).toISOString().slice(0, 10);
  return useReviewFigures({ from: `${month}-01`, until }).figures;
}
