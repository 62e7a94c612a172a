import { sessions, staffStates, type Session, type StaffState } from '../../../shared/domain/staffing/model';

/** A cell of the board: one person's half day. `row` counts people from the top. */
export interface CellPlace {
  row: number;
  session: Session;
}

const at = (place: CellPlace): number => place.row * sessions.length + sessions.indexOf(place.session);
const placeAt = (index: number): CellPlace => ({
  row: Math.floor(index / sessions.length),
  session: sessions[index % sessions.length] ?? 'morning',
});

/** Where the focus goes when a cell is filled in: to the right, then to the next person; it stays at the end. */
export const nextCell = (place: CellPlace, rows: number): CellPlace =>
  placeAt(Math.min(at(place) + 1, rows * sessions.length - 1));

/** Where a key leads, or undefined when it does not move. */
export function moved(place: CellPlace, key: string, rows: number): CellPlace | undefined {
  const last = rows - 1;
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return { ...place, row: Math.min(place.row + 1, last) };
    case 'ArrowUp':
    case 'k':
      return { ...place, row: Math.max(place.row - 1, 0) };
    case 'ArrowRight':
      return { ...place, session: 'afternoon' };
    case 'ArrowLeft':
      return { ...place, session: 'morning' };
    case 'Home':
      return { row: 0, session: 'morning' };
    case 'End':
      return { row: last, session: 'afternoon' };
    default:
      return undefined;
  }
}

/** What a key writes into a cell: 1 to 6 a state, 0, Delete or Backspace nothing; undefined for any other key. */
export function written(key: string): StaffState | null | undefined {
  if (key === '0' || key === 'Delete' || key === 'Backspace') return null;
  return /^[1-9]$/.test(key) ? staffStates[Number(key) - 1] : undefined;
}
