import type { Access } from '../../../shared/domain/access/model';
import { timeAndDay } from '../../../shared/domain/dates';
import type { Place } from '../../app/places';

/** How an access stands, in two or three words: "Open until 14:05", "Closed at 14:05". @param today YYYY-MM-DD */
export function stands({ state, asked }: Pick<Access, 'state' | 'asked'>, today: string): string {
  const at = (instant: string) => timeAndDay(instant, today);
  switch (state.is) {
    case 'requested':
      return `Asked at ${at(asked.at)}`;
    case 'granted':
      return 'Granted, not opened yet';
    case 'declined':
      return `Declined at ${at(state.at)}`;
    case 'refused':
      return 'Refused';
    case 'withdrawn':
      return `Withdrawn at ${at(state.at)}`;
    case 'open':
      return `Open until ${at(state.opening.closesAt)}`;
    case 'closed':
      return `Closed at ${at(state.closing.at)}, not handed back`;
    case 'handed-back':
      return `Closed at ${at(state.closing.at)}`;
  }
}

/** Where whoever asked goes on with an access of theirs. */
export function ownLeads({ id, state }: Pick<Access, 'id' | 'state'>): Place {
  if (state.is === 'open') return { at: 'access-open', id };
  if (state.is === 'closed') return { at: 'access-handback', id };
  return { at: 'access-detail', id };
}
