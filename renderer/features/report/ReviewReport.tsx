import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import type { Span } from '../../../shared/report/figures';
import { useActor, useRows } from '../../engine';
import { BarChart } from '../../ui';
import { usePracticeName } from '../access/practice-names';
import { Stack } from '../access/Stack';
import { FiledMonths, monthName } from './FiledMonths';
import { ReviewFiguresShown } from './ReviewFiguresShown';
import { useReviewFigures } from './useMonthFigures';

/** The privacy review over a period with what waits by its age, or a month as it was filed. */
export function ReviewReport({ span }: { span: Span }) {
  const nameOf = usePracticeName();
  const { organisation } = useActor();
  const { counted, figures } = useReviewFigures(span);
  const [month, setMonth] = useState<string | null>(null);
  const filed = useRows('monthlyReport').find(({ value }) => value.month === month)?.value;
  return (
    <Stack>
      <FiledMonths month={filed?.month ?? null} onMonth={setMonth} />
      {filed ? (
        <ReviewFiguresShown
          figures={filed.figures}
          title={`Privacy review, ${nameOf(organisation)}, ${monthName(filed.month)}`}
          meta={`Filed by ${filed.by.name}, ${shortDate(londonDate(filed.at))}${filed.procedureVersion === null ? '' : `, under version ${filed.procedureVersion} of the procedure`}`}
        />
      ) : (
        <>
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
        </>
      )}
    </Stack>
  );
}
