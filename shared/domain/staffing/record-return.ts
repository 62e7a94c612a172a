import { z } from 'zod';
import { calendarDate } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { longDate, weekdayOf } from '../dates';
import { needsRole } from '../roles';
import { weeklyReturn } from './model';

/** The figures of the weekly return to the LMC, and that it was sent. */
export const recordReturn = defineCommand({
  name: 'pressure.recordReturn',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record the weekly return',
  args: z.strictObject({
    monday: calendarDate,
    ...weeklyReturn.pick({ counts: true, patients: true, level: true, note: true }).shape,
    sent: z.boolean(),
  }),
  async handle(read, { sent, ...args }, context) {
    const refused = needsRole(context, ['practice-manager'], 'record the weekly return');
    if (refused) return refused;
    if (weekdayOf(args.monday) !== 1 || args.monday > context.today) {
      return reject(
        'return.monday',
        `${longDate(args.monday)} is no Monday that has come, and the return counts Monday’s appointments.`,
        'Choose the Monday of the week.',
        'monday',
      );
    }
    const known = await read.get(context.ledger, 'weeklyReturn', args.monday);
    if (known && known.at >= context.madeAt) return changed([]);
    return changed([
      write('weeklyReturn', args.monday, {
        ...args,
        at: context.madeAt,
        by: context.actor,
        // Figures put right after it was sent leave it sent.
        sentAt: sent ? context.madeAt : (known?.sentAt ?? null),
      }),
    ]);
  },
});
