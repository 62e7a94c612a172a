import type { Closure } from '../../../shared/domain/closure/model';
import { closureExtentNames } from '../../../shared/domain/closure/model';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate, timeOf } from '../../../shared/domain/dates';
import { useNavigation } from '../../app/navigation';
import { Button, Table } from '../../ui';
import { marked } from './RehearsalMark';

const when = (at: string) => `${shortDate(londonDate(at))} ${timeOf(at)}`;

/** Closures that are over, the latest first. */
export function Past({ closures }: { closures: readonly Closure[] }) {
  const { go } = useNavigation();
  if (closures.length === 0) return null;
  const rows = [...closures].sort((one, other) => other.from.localeCompare(one.from));
  return (
    <Table
      caption="Earlier closures"
      meta={rows.length}
      columns={[
        { id: 'from', title: 'From', cell: (one) => when(one.from) },
        {
          id: 'until',
          title: 'Until',
          cell: (one) => (one.reopened ? when(one.reopened.at) : one.until ? when(one.until) : 'open end'),
        },
        { id: 'extent', title: 'What', cell: (one) => marked(one, closureExtentNames[one.extent]) },
        { id: 'reason', title: 'Why', cell: (one) => one.reason },
        {
          id: 'show',
          title: 'Afterwards',
          cell: (one) => (
            <Button look="quiet" onPress={() => go({ at: 'closure', id: one.id, view: 'time-line' })}>
              Time-line
            </Button>
          ),
        },
      ]}
      rows={rows}
      rowId={(one) => one.id}
    />
  );
}
