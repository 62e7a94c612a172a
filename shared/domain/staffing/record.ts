import { z } from 'zod';
import { calendarDate, uuid } from '../../protocol/primitives';
import { addDays } from '../calendar';
import { changed, defineCommand, reject, write } from '../command';
import { longDate } from '../dates';
import { needsRole } from '../roles';
import { session, staffingDayId, staffState, type StaffingDay } from './model';
import { peopleOnBoard } from './people';
import { stands } from './stands';

/** How far back a day may be put right, and how far ahead leave may be entered, in days. */
export const boardReach = { back: 62, ahead: 120 } as const;

/**
 * Fills in half days of the board, or puts them right. Each half day stands for itself: of two people who filled in the
 * same one offline, the later holds, and different ones never touch each other.
 */
export const recordStaffing = defineCommand({
  name: 'staffing.record',
  ledger: 'practice',
  nature: 'intent',
  title: 'Fill in the staffing board',
  args: z.strictObject({
    date: calendarDate,
    cells: z
      .array(z.strictObject({ person: uuid, session, state: staffState.nullable() }))
      .min(1)
      .max(600),
  }),
  async handle(read, { date, cells }, context) {
    const refused = needsRole(context, ['practice-manager', 'receptionist'], 'fill in the staffing board');
    if (refused) return refused;
    const { today } = context;
    if (date < addDays(today, -boardReach.back) || date > addDays(today, boardReach.ahead)) {
      return reject(
        'staffing.date',
        `${longDate(date)} is too far away to be filled in.`,
        `Choose a day from ${longDate(addDays(today, -boardReach.back))} to ${longDate(addDays(today, boardReach.ahead))}.`,
        'date',
      );
    }
    const people = peopleOnBoard(
      await read.list(context.ledger, 'staff'),
      await read.list(context.ledger, 'boardPerson'),
      date,
    );
    const days = new Map<string, StaffingDay>();
    for (const { person, session, state } of cells) {
      const id = staffingDayId(date, person);
      const known = days.get(id) ?? (await read.get(context.ledger, 'staffingDay', id));
      const one = people.find((other) => other.id === person);
      if (!one && !known) {
        return reject(
          'staffing.person',
          'Somebody in it is not on the board of that day.',
          'Add them to the board first, or leave them out.',
        );
      }
      const day = {
        date,
        person,
        name: one?.name ?? known?.name ?? '',
        role: one?.role ?? known?.role ?? ('management' as const),
        morning: known?.morning ?? null,
        afternoon: known?.afternoon ?? null,
      };
      if (stands(day[session], context)) continue;
      days.set(id, { ...day, [session]: { state, at: context.madeAt, by: context.actor } });
    }
    return changed([...days].map(([id, day]) => write('staffingDay', id, day)));
  },
});
