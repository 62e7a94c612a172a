import { z } from 'zod';
import { calendarDate } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { longDate } from '../dates';
import { needsRole } from '../roles';
import { stepId } from './return-steps';

/** A return was marked as sent and was not: the mark is taken back, and Today asks for it again. */
export const returnNotSent = defineCommand({
  name: 'pressure.returnNotSent',
  ledger: 'practice',
  nature: 'intent',
  title: 'Take back that the weekly return was sent',
  args: z.strictObject({ monday: calendarDate }),
  async handle(read, { monday }, context) {
    const refused = needsRole(context, ['practice-manager'], 'take back that the return was sent');
    if (refused) return refused;
    const id = stepId(monday, context.command);
    if (await read.get(context.ledger, 'returnStep', id)) return changed([]);
    const known = await read.get(context.ledger, 'weeklyReturn', monday);
    if (!known || known.sentAt === null) {
      return reject(
        'return.notSent',
        `The return for the week of ${longDate(monday)} is not marked as sent.`,
        'Nothing is to be taken back.',
      );
    }
    const { at: _at, by: _by, sentAt: _sentAt, ...figures } = known;
    return changed([
      write('returnStep', id, { ...figures, step: 'not-sent', at: context.madeAt, by: context.actor }),
      write('weeklyReturn', monday, { ...known, sentAt: null }),
    ]);
  },
});
