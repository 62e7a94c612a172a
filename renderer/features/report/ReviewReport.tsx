import { shortDate } from '../../../shared/domain/dates';
import type { Span } from '../../../shared/report/figures';
import { useActor } from '../../engine';
import { BarChart } from '../../ui';
import { usePracticeName } from '../access/practice-names';
import { Stack } from '../access/Stack';
import { FiledMonths } from './FiledMonths';
import { ReviewFiguresShown } from './ReviewFiguresShown';
import { useReviewFigures } from './useMonthFigures';

/** The privacy review over a period, what waits by its age, and the months that are filed. */
export function ReviewReport({ span }: { span: Span }) {
  const nameOf = usePracticeName();
  const { organisation } = useActor();
  const { counted, figures } = useReviewFigures(span);
  return (
    <Stack>
      <ReviewFiguresShown
        figures={figures}
        title={`Privacy review, ${nameOf(organisation)}`}
        meta={`${shortDate(span.from)} to ${shortDate(span.until)}`}
      />
      <BarChart
        title="Reviews outstanding, by age"
        rows={counted.outstandingByAge}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowTitle="Age"
        series={[{ id: 'count', name: 'Without a finding', value: ({ count }) => count }]}
        unit={['access', 'accesses']}
      />
      <FiledMonths />
    </Stack>
  );
}
