import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { clickThroughs, reviewFigures, type Span } from '../../../shared/report/figures';
import { usePaper } from '../../app/paper';
import { useActor, useNow, useRows } from '../../engine';
import { Button, Document, Facts, Meta, Table } from '../../ui';
import { usePracticeName } from '../access/practice-names';
import { Stack } from '../access/Stack';
import { usePrivacy } from '../review/usePrivacy';

/** The privacy review over a period, as a document; and who has notices on screen for a moment only. */
export function ReviewReport({ span }: { span: Span }) {
  const actor = useActor();
  const now = useNow(60);
  const nameOf = usePracticeName();
  const paper = usePaper();
  const { reviews, samples } = usePrivacy(londonDate(now));
  const accesses = useRows('access')
    .map(({ value }) => value)
    .filter(({ home }) => home === actor.organisation);
  const figures = reviewFigures(accesses, reviews, samples, span, now);
  const title = `Privacy review ${span.from} to ${span.until}`;
  return (
    <Stack>
      <div className="not-on-paper">
        <Button onPress={() => paper.savePdf(title, title)}>Save as PDF</Button>{' '}
        <Button onPress={paper.print}>Print</Button>
      </div>
      {paper.said && <Meta>{paper.said.text}</Meta>}
      <Document
        title={`Privacy review, ${nameOf(actor.organisation)}`}
        meta={[{ label: 'Period', detail: `${shortDate(span.from)} to ${shortDate(span.until)}` }]}
        within
        focus={false}
      >
        <Facts
          facts={[
            { label: 'To review', value: String(figures.toReview), detail: `${figures.outstanding} without a finding` },
            { label: 'Appropriate', value: String(figures.outcomes.appropriate) },
            { label: 'Asked, no finding yet', value: String(figures.outcomes.asked) },
            { label: 'Incidents', value: String(figures.incidents) },
            {
              label: 'Time to a finding',
              value: figures.medianDays === null ? 'none yet' : `${figures.medianDays} days`,
              detail: 'the middle one of all',
            },
            { label: 'Of the samples', value: `${figures.sampledReviewed} of ${figures.sampled} reviewed` },
          ]}
        />
      </Document>
      <Table
        caption="Why they were looked at"
        rows={figures.reasons}
        rowId={({ code }) => code}
        empty="Nobody looked at your records in this period."
        columns={[
          { id: 'label', title: 'Reason', cell: ({ label }) => label, names: true },
          { id: 'count', title: 'Accesses', cell: ({ count }) => count, align: 'end' },
        ]}
      />
      <Table
        caption="Who clicks through notices"
        rows={clickThroughs(accesses, span)}
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
    </Stack>
  );
}
