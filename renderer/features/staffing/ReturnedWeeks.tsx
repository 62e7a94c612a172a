import { longMoment, shortDate } from '../../../shared/domain/dates';
import { totalOf } from '../../../shared/domain/staffing/return';
import { withOpel, wordsOf } from '../../../shared/domain/staffing/scale';
import { counted } from '../../../shared/domain/words';
import { Button, EmptyState, Meta, Table, Toned, VisuallyHidden } from '../../ui';
import names from './Board.module.css';
import { mostWeeks, type ReturnedWeek } from './returned-weeks';

/** What became of the return of each week; one that was not returned is said, and can be counted late. */
export function ReturnedWeeks({
  weeks,
  onOpen,
  onCount,
}: {
  weeks: readonly ReturnedWeek[];
  onOpen: (monday: string) => void;
  onCount: (monday: string) => void;
}) {
  return (
    <Table
      caption="Weeks so far"
      meta={weeks.length >= mostWeeks ? <Meta>{`the last ${mostWeeks} weeks`}</Meta> : undefined}
      rows={weeks}
      rowId={(week) => week.monday}
      empty={
        <EmptyState title="No week yet">
          Each week stands here with what was returned, from the first board, level or return on.
        </EmptyState>
      }
      columns={[
        { id: 'week', title: 'Week of', cell: (week) => shortDate(week.monday) },
        { id: 'became', title: 'Return', cell: (week) => <Became week={week} /> },
        {
          id: 'figures',
          title: 'What it says',
          cell: ({ figures }) =>
            figures ? `${withOpel(wordsOf(figures).level)}. ${counted(totalOf(figures.counts), 'appointment')}` : '',
        },
        {
          id: 'acts',
          title: 'To do',
          cell: (week) => (
            <span className={names.inRow}>
              {week.figures ? (
                <Button look="quiet" onPress={() => onOpen(week.monday)}>
                  Open <VisuallyHidden>{`the week of ${shortDate(week.monday)}`}</VisuallyHidden>
                </Button>
              ) : (
                week.is !== 'coming' && (
                  <Button look="quiet" onPress={() => onCount(week.monday)}>
                    Count it now <VisuallyHidden>{`, the week of ${shortDate(week.monday)}`}</VisuallyHidden>
                  </Button>
                )
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

function Became({ week }: { week: ReturnedWeek }) {
  const { is, at, by, late, changedSince } = week;
  const who = at === null ? '' : `${longMoment(at)} by ${by ?? ''}`;
  switch (is) {
    case 'sent':
      return (
        <>
          {`Sent ${who}${late ? ', after it was due' : ''}`}
          {changedSince && (
            <>
              {'. '}
              <Toned tone="warn">Put right since, and not sent again</Toned>
            </>
          )}
        </>
      );
    case 'copied':
      return <Toned tone="warn">{`Copied ${who}; nobody said that it was sent`}</Toned>;
    case 'counted':
      return <Toned tone="warn">{`Counted ${who}, not sent`}</Toned>;
    case 'missing':
      return <Toned tone="bad">Not returned</Toned>;
    case 'unasked':
      return <Meta>Not returned; your LMC did not want it then</Meta>;
    case 'coming':
      return <Meta>Not returned yet</Meta>;
  }
}
