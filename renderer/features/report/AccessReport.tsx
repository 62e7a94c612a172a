import { useMemo, useState } from 'react';
import { shortDate } from '../../../shared/domain/dates';
import { accessFigures, type Counted, type Span } from '../../../shared/report/figures';
import { useFiles } from '../../app/files';
import { Said } from '../../app/Said';
import { counted } from '../../../shared/domain/words';
import { usePaper } from '../../app/paper';
import { useActor, useRows } from '../../engine';
import { useReviewsLeft } from './useReviewsLeft';
import { BarChart, Button, ChoiceRow, EmptyState, Facts, LineChart } from '../../ui';
import { usePracticeName } from '../access/practice-names';
import { Stack } from '../access/Stack';

type Side = 'ours' | 'theirs';

const series = [
  { id: 'asked', name: 'Asked for', value: (row: Counted) => row.asked },
  { id: 'opened', name: 'Opened', value: (row: Counted) => row.opened },
];
const minutes = (value: number | null) =>
  value === null ? 'nothing was opened' : value < 1 ? 'under a minute' : counted(value, 'minute');

/** Accesses in numbers: no patient and no person in them. */
export function AccessReport({ span }: { span: Span }) {
  const actor = useActor();
  const nameOf = usePracticeName();
  const rows = useRows('access');
  const files = useFiles();
  const paper = usePaper();
  const left = useReviewsLeft();
  const [side, setSide] = useState<Side>('ours');
  const figures = useMemo(() => {
    const mine = rows
      .map(({ value }) => value)
      .filter((one) => (side === 'ours' ? one.home : one.buddy) === actor.organisation);
    return accessFigures(mine, span, (one) => (side === 'ours' ? one.buddy : one.home), nameOf);
  }, [rows, side, actor.organisation, span, nameOf]);
  const title = `Accesses ${span.from} to ${span.until}`;
  const save = () =>
    files.saveTable(
      title,
      [
        { id: 'by', title: 'By' },
        { id: 'name', title: 'Name' },
        { id: 'asked', title: 'Asked for' },
        { id: 'opened', title: 'Opened' },
        { id: 'medianMinutes', title: 'Minutes to open (median)' },
      ],
      [
        ...figures.byPractice.map((one) => ({ ...one, by: 'Practice', name: `${one.name} (${one.id})` })),
        ...figures.byPurpose.map((one) => ({ ...one, by: 'Purpose' })),
        ...figures.byBasis.map((one) => ({ ...one, by: 'Basis' })),
      ].map(({ by, name, asked, opened, medianMinutes }) => ({ by, name, asked, opened, medianMinutes })),
    );
  const chart = (of: string, rowsOf: Counted[]) => (
    <BarChart
      title={of}
      rows={rowsOf}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      rowTitle={of}
      series={series}
      unit={['access', 'accesses']}
    />
  );
  return (
    <Stack>
      <ChoiceRow
        label="Which accesses"
        value={side}
        onChange={setSide}
        choices={[
          { value: 'ours', label: 'To our records' },
          { value: 'theirs', label: 'By our people' },
        ]}
      />
      {figures.asked === 0 ? (
        <EmptyState title="There were none in this period">Choose an earlier first day to see more.</EmptyState>
      ) : (
        <>
          <Facts
            facts={[
              { label: 'Asked for', value: String(figures.asked) },
              { label: 'Opened', value: String(figures.opened) },
              {
                label: 'From asking to opening',
                value: minutes(figures.medianMinutes),
                detail: 'the middle one of all',
              },
              { label: 'Danger to life', value: String(figures.breakGlass) },
              { label: 'Opened with no connection', value: String(figures.offline) },
              { label: 'Reviews outstanding', value: left.count, detail: left.detail },
            ]}
          />
          <div className="not-on-paper">
            <Button onPress={save}>Save as CSV</Button>{' '}
            <Button onPress={() => paper.savePdf(title, title)}>Save as PDF</Button>{' '}
            <Button onPress={paper.print}>Print</Button>
          </div>
          <Said said={files.said} />
          <Said said={paper.said} />
          {chart('By practice', figures.byPractice)}
          {chart('By purpose', figures.byPurpose)}
          {chart('By basis', figures.byBasis)}
          <BarChart
            title="Time from asking to opening"
            rows={figures.timeToOpen}
            rowId={({ id }) => id}
            rowName={({ name }) => name}
            rowTitle="Time"
            series={[{ id: 'opened', name: 'Opened', value: (row) => row.opened }]}
            unit={['access', 'accesses']}
          />
          <LineChart
            title="Opened by day"
            rows={figures.byDay}
            rowId={({ day }) => day}
            rowName={({ day }) => shortDate(day).slice(0, -5)}
            rowTitle="Day"
            series={[{ id: 'opened', name: 'Opened', value: (row) => row.opened }]}
            unit={['access', 'accesses']}
          />
        </>
      )}
    </Stack>
  );
}
