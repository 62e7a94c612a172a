import { useState } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { addDays, isWeekend, londonDate } from '../../../shared/domain/calendar';
import { isCoreDay } from '../../../shared/domain/calendar/core-hours';
import { longDate } from '../../../shared/domain/dates';
import { boardReach } from '../../../shared/domain/staffing/record';
import { isRecorded, unfilled } from '../../../shared/domain/staffing/suggest';
import { counted } from '../../../shared/domain/words';
import { hasRole } from '../../../shared/protocol/actor';
import { usePaper } from '../../app/paper';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor } from '../../engine';
import { Button, EmptyState, Meta, SectionTitle } from '../../ui';
import { BoardPaper } from './BoardPaper';
import names from './Board.module.css';
import { copiedForward } from './copy-forward';
import { PeopleDialog } from './PeopleDialog';
import { StaffGrid } from './StaffGrid';
import { useBoard } from './useBoard';
import { useRecording } from './useRecording';

/** Who is where on a day: filled in by digits, copied from the day before, undone, printed. */
export function BoardTab() {
  const today = londonDate(useInstant(60));
  const actor = useActor();
  const [date, setDate] = useState(today);
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState('');
  const board = useBoard(date);
  const { fill, undo, refused } = useRecording(date, board.lines);
  const holidays = useHolidays();
  const paper = usePaper();
  const fills = hasRole(actor, 'practice-manager', 'receptionist');
  const from = board.last;

  const copy = async () => {
    if (from === undefined) return;
    const cells = copiedForward(board.lines, board.days, from);
    if (cells.length === 0) {
      setSaid('Every half day is filled in already, so nothing was copied.');
      return;
    }
    if (await fill(cells)) {
      setSaid(`${counted(cells.length, 'half day')} copied from ${longDate(from)}. Look who is back, and who is not.`);
    }
  };
  const show = (other: string) => {
    setSaid('');
    setDate(other);
  };
  return (
    <div className={names.board}>
      <SectionTitle
        meta={<Meta>{stateOfBoard(board.lines)}</Meta>}
        actions={
          <>
            <Button
              look="quiet"
              keys="PageUp"
              onPress={() => show(addDays(date, -1))}
              disabled={date <= addDays(today, -boardReach.back)}
            >
              Day before
            </Button>
            {date !== today && (
              <Button look="quiet" onPress={() => show(today)}>
                Today
              </Button>
            )}
            <Button
              look="quiet"
              keys="PageDown"
              onPress={() => show(addDays(date, 1))}
              disabled={date >= addDays(today, boardReach.ahead)}
            >
              Day after
            </Button>
          </>
        }
      >
        {`${longDate(date)}${date === today ? ', today' : ''}`}
      </SectionTitle>
      {!isCoreDay(date, holidays) && (
        <Meta>
          {isWeekend(date)
            ? 'A weekend: nobody waits for this board.'
            : `${holidays.on(date) ?? 'A bank holiday'}: nobody waits for this board.`}
        </Meta>
      )}
      <Refused by={refused} />
      {board.lines.length === 0 ? (
        <EmptyState
          title="Nobody is on the board yet"
          action={fills && <Button onPress={() => setChanging(true)}>Add somebody to the board</Button>}
        >
          Colleagues with an account come by themselves; others are added by name.
        </EmptyState>
      ) : (
        <StaffGrid
          key={date}
          label={`Staffing on ${longDate(date)}`}
          lines={board.lines}
          readOnly={!fills}
          onFill={(person, session, state) => {
            setSaid('');
            void fill([{ person, session, state }]);
          }}
        />
      )}
      <p role="status" className={names.said}>
        {said || (paper.said?.text ?? '')}
      </p>
      <div className={names.acts}>
        {fills && (
          <>
            <Button
              keys="C"
              onPress={copy}
              disabled={from === undefined}
              {...(from === undefined ? { why: 'No earlier day is filled in.' } : {})}
            >
              {from === undefined ? 'Copy the last day forward' : `Copy ${nameOfDay(from, date)} forward`}
            </Button>
            <Button keys="Ctrl+Z" onPress={() => undo?.()} disabled={undo === undefined}>
              Undo the last change
            </Button>
            <Button keys="N" onPress={() => setChanging(true)}>
              Who is on the board
            </Button>
          </>
        )}
        <Button onPress={paper.print}>Print</Button>
      </div>
      {!fills && <Meta>A practice manager or receptionist fills in the board.</Meta>}
      {changing && <PeopleDialog lines={board.lines} today={today} onClose={() => setChanging(false)} />}
      <BoardPaper board={board} />
    </div>
  );
}

const nameOfDay = (from: string, date: string): string => (from === addDays(date, -1) ? 'yesterday' : longDate(from));

function stateOfBoard(lines: Parameters<typeof unfilled>[0]): string {
  if (!isRecorded(lines)) return 'Nothing is filled in yet';
  const left = unfilled(lines, 'morning') + unfilled(lines, 'afternoon');
  return left === 0 ? 'All filled in' : `${counted(left, 'half day')} to fill in`;
}
