import type { EntryPlace, Handover, HandoverOwner, Teller } from '../../../shared/domain/handover/model';
import type { Climb } from '../../../shared/domain/handover/climb';
import { londonDate } from '../../../shared/domain/calendar';
import { longDate, shortDate, timeOf, weekdayName } from '../../../shared/domain/dates';
import { capitalised } from '../../../shared/domain/words';
import { roleNames } from '../../../shared/protocol/actor';
import type { Tone } from '../../ui';

/** The sentences of a handover. `home` and `buddy` are how the two practices are called on this screen. */
export interface Sides {
  home: string;
  buddy: string;
}

export const ownerWords = (owner: HandoverOwner, { home, buddy }: Sides): string => {
  switch (owner.is) {
    case 'role':
      return `${capitalised(roleNames[owner.role])} of ${home}`;
    case 'person':
      return `${owner.name} of ${home}`;
    case 'buddy':
      return `${capitalised(buddy)} keeps it`;
  }
};

export const tellsWords = (tells: Teller, { home, buddy }: Sides): string =>
  ({ home: capitalised(home), buddy: capitalised(buddy), told: 'The patient has been told' })[tells];

export const entryWords = (entry: EntryPlace, { home, buddy }: Sides): string =>
  ({
    'home-record': `In the record of ${home}. The patient may see it there`,
    'buddy-record': `In a record of ${buddy}`,
    paper: 'On paper',
    nowhere: 'Nowhere yet',
  })[entry];

/** "15:00 today", "Friday 27 November 2026", "27 Nov 2026 at 15:00" */
export function dueWords({ due, byDay }: Pick<Handover, 'due' | 'byDay'>, today: string): string {
  const date = londonDate(due);
  if (date === today) return byDay ? 'today' : `${timeOf(due)} today`;
  return byDay ? longDate(date) : `${weekdayName(date).slice(0, 3)} ${shortDate(date)} at ${timeOf(due)}`;
}

/** How it stands, as one sentence for a list. */
export function standsWords(one: Handover, climb: Climb, { home }: Sides): { says: string; tone: Tone } {
  const { state } = one;
  switch (state.is) {
    case 'offered': {
      if (one.owner.is === 'buddy') {
        return {
          says: climb.overdue ? 'Kept by the buddy, overdue' : 'Kept by the buddy',
          tone: climb.overdue ? 'warn' : 'plain',
        };
      }
      const waits = climb.waits ? `${capitalised(home)} is closed` : 'Nobody has accepted it';
      return { says: waits, tone: climb.level === 2 ? 'bad' : climb.level === 1 ? 'warn' : 'plain' };
    }
    case 'accepted':
      return {
        says: `${state.by.name} has it${climb.overdue ? ', overdue' : ''}`,
        tone: climb.overdue ? 'warn' : 'good',
      };
    case 'returned':
      return { says: `Returned by ${state.by.name}`, tone: 'warn' };
    case 'done':
      return { says: `Done, ${state.by.name}`, tone: 'quiet' };
    case 'replaced':
      return { says: 'Handed over again', tone: 'quiet' };
  }
}
