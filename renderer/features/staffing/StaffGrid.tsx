import { Fragment, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import {
  boardRoleNames,
  sessions,
  staffStateNames,
  staffStates,
  type Session,
  type StaffState,
} from '../../../shared/domain/staffing/model';
import type { BoardLine } from '../../../shared/domain/staffing/suggest';
import { Button, classes, KeyCap } from '../../ui';
import { moved, nextCell, written, type CellPlace } from './moves';
import names from './StaffGrid.module.css';

const sessionNames: Record<Session, string> = { morning: 'Morning', afternoon: 'Afternoon' };

/** The board as a grid: arrows move, a digit fills in and goes on to the next cell. */
export function StaffGrid({
  label,
  lines,
  onFill,
  readOnly,
}: {
  label: string;
  lines: readonly BoardLine[];
  onFill: (person: string, session: Session, state: StaffState | null) => void;
  readOnly: boolean;
}) {
  const [place, setPlace] = useState<CellPlace>({ row: 0, session: 'morning' });
  // Only what the person did moves the focus, not what arrives from other desks.
  const [wanted, setWanted] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const current = { ...place, row: Math.min(place.row, Math.max(lines.length - 1, 0)) };

  useEffect(() => {
    if (wanted > 0) table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }, [wanted]);

  const goTo = (next: CellPlace) => {
    setPlace(next);
    setWanted((count) => count + 1);
  };
  const fill = (state: StaffState | null) => {
    const line = lines[current.row];
    if (!line || readOnly) return;
    onFill(line.id, current.session, state);
    goTo(nextCell(current, lines.length));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(current, event.key, lines.length);
    const state = written(event.key);
    if (next === undefined && state === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) goTo(next);
    else if (state !== undefined) fill(state);
  };

  return (
    <>
      {!readOnly && (
        <div className={names.keys} role="group" aria-label="Fill in the chosen cell">
          {staffStates.map((state, index) => (
            <Button key={state} look="quiet" onPress={() => fill(state)}>
              <KeyCap keys={String(index + 1)} /> {staffStateNames[state]}
            </Button>
          ))}
          <Button look="quiet" onPress={() => fill(null)}>
            <KeyCap keys="0" /> Empty
          </Button>
        </div>
      )}
      <table ref={table} role="grid" aria-label={label} className={names.grid} onKeyDown={pressed}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {sessions.map((session) => (
              <th key={session} scope="col">
                {sessionNames[session]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <Fragment key={line.id}>
              {lines[row - 1]?.role !== line.role && (
                <tr>
                  <th scope="colgroup" colSpan={1 + sessions.length} className={names.group}>
                    {boardRoleNames[line.role]}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row">{line.name}</th>
                {sessions.map((session) => {
                  const chosen = row === current.row && session === current.session;
                  const state = line[session];
                  return (
                    <td
                      key={session}
                      tabIndex={chosen ? 0 : -1}
                      aria-label={`${line.name}, ${session}: ${state === null ? 'not filled in' : staffStateNames[state]}`}
                      aria-selected={chosen}
                      className={classes(
                        'ring-inside',
                        names.cell,
                        state !== null && names[state],
                        chosen && names.chosen,
                      )}
                      onFocus={() => setPlace({ row, session })}
                    >
                      {state === null ? <span className={names.unknown}>–</span> : staffStateNames[state]}
                    </td>
                  );
                })}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}
