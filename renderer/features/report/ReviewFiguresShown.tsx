import type { MonthlyFigures } from '../../../shared/domain/review/monthly';
import { counted } from '../../../shared/domain/words';
import { useFiles } from '../../app/files';
import { Said } from '../../app/Said';
import { usePaper } from '../../app/paper';
import { BarChart, Button, Document, Facts, Table } from '../../ui';
import { usePracticeName } from '../access/practice-names';
import { Stack } from '../access/Stack';

/** "4.5 days"; what took less than half a day is said so, not as nought. */
export const daysWords = (days: number | null): string =>
  days === null ? 'none yet' : days < 0.5 ? 'under half a day' : counted(days, 'day');

/** One review in numbers, of a span or of a filed month: as a document, on paper, for a spreadsheet. */
export function ReviewFiguresShown(props: { figures: MonthlyFigures; title: string; meta: string }) {
  const { figures, title, meta } = props;
  const nameOf = usePracticeName();
  const paper = usePaper();
  const files = useFiles();
  const save = () =>
    files.saveTable(
      title,
      [
        { id: 'part', title: 'Part' },
        { id: 'name', title: 'Name' },
        { id: 'count', title: 'Accesses' },
      ],
      [
        { part: 'Review', name: 'To review', count: figures.toReview },
        { part: 'Review', name: 'Outstanding', count: figures.outstanding },
        { part: 'Review', name: 'Appropriate', count: figures.appropriate },
        { part: 'Review', name: 'Incidents', count: figures.incidents },
        ...figures.reasons.map(({ label, count }) => ({ part: 'Reason', name: label, count })),
        ...figures.clickThroughs.map(({ name, quick }) => ({ part: 'Notice under 3 seconds', name, count: quick })),
      ],
    );
  return (
    <Stack>
      <div className="not-on-paper">
        <Button onPress={save}>Save as CSV</Button>{' '}
        <Button onPress={() => paper.savePdf(title, title)}>Save as PDF</Button>{' '}
        <Button onPress={paper.print}>Print</Button>
      </div>
      <Said said={files.said} />
      <Said said={paper.said} />
      <Document title={title} meta={[{ label: 'Period', detail: meta }]} within focus={false}>
        <Facts
          facts={[
            { label: 'To review', value: String(figures.toReview), detail: `${figures.outstanding} without a finding` },
            ...(figures.unread > 0
              ? [
                  {
                    label: 'Could not be read',
                    value: String(figures.unread),
                    detail: 'their patient’s key had not arrived, so a reason may be missing',
                  },
                ]
              : []),
            { label: 'Appropriate', value: String(figures.appropriate) },
            { label: 'Asked, no finding yet', value: String(figures.asked) },
            { label: 'Incidents', value: String(figures.incidents) },
            { label: 'Time to a finding', value: daysWords(figures.medianDays), detail: 'the middle one of all' },
            { label: 'Of the samples', value: `${figures.sampledReviewed} of ${figures.sampled} reviewed` },
          ]}
        />
        <BarChart
          title="Why they were looked at"
          rows={figures.reasons}
          rowId={({ code }) => code}
          rowName={({ label }) => label}
          rowTitle="Reason"
          series={[{ id: 'count', name: 'Accesses', value: ({ count }) => count }]}
          unit={['access', 'accesses']}
          asTable
          empty="Nobody looked at your records in this period."
        />
        <Table
          caption="Who clicks through notices"
          rows={figures.clickThroughs}
          rowId={({ person }) => person}
          empty="Nobody opened a record in this period."
          columns={[
            {
              id: 'name',
              title: 'Person',
              cell: ({ name, organisation }) => `${name}, ${nameOf(organisation)}`,
              names: true,
            },
            { id: 'opened', title: 'Opened', cell: ({ opened }) => opened, align: 'end' },
            { id: 'quick', title: 'Notice under 3 seconds', cell: ({ quick }) => quick, align: 'end' },
          ]}
        />
      </Document>
    </Stack>
  );
}
