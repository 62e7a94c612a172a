import { longDate } from '../../../shared/domain/dates';
import { boardRoleNames, staffStateNames, type StaffState } from '../../../shared/domain/staffing/model';
import { definitionOn, withOpel } from '../../../shared/domain/staffing/scale';
import { Document, Table } from '../../ui';
import names from './Board.module.css';
import type { Board } from './useBoard';
import { useScale } from './useScale';

/** The board of a day on paper, for the wall. Not on the screen. */
export function BoardPaper({ board }: { board: Board }) {
  const { inUse } = useScale();
  return (
    <div className={names.paper}>
      <Document title={`Staffing on ${longDate(board.date)}`} within>
        <p>
          {board.suggested === undefined
            ? 'Nothing is filled in.'
            : `Suggested level: ${withOpel(definitionOn(inUse, board.suggested.level))}. ${board.suggested.because.join(' ')}`}
        </p>
        <Table
          caption="Who is where"
          rows={board.lines}
          rowId={(line) => line.id}
          columns={[
            { id: 'name', title: 'Name', cell: (line) => line.name },
            { id: 'group', title: 'Group', cell: (line) => boardRoleNames[line.role] },
            { id: 'morning', title: 'Morning', cell: (line) => said(line.morning) },
            { id: 'afternoon', title: 'Afternoon', cell: (line) => said(line.afternoon) },
          ]}
        />
      </Document>
    </div>
  );
}

const said = (state: StaffState | null): string => (state === null ? '' : staffStateNames[state]);
