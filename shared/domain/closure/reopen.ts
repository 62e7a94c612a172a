import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { needsRole, sameAct } from '../roles';

/** Opens the practice again, or calls off a planned closure. */
export const reopen = defineCommand({
  name: 'closure.reopen',
  ledger: 'board',
  nature: 'intent',
  title: 'Open the practice again',
  args: z.strictObject({ closure: uuid, note: z.string().max(2_000) }),
  async handle(read, args, context) {
    const refused = needsRole(context, ['practice-manager', 'clinician', 'receptionist'], 'open the practice again');
    if (refused) return refused;
    const one = await read.get(context.ledger, 'closure', args.closure);
    if (!one)
      return reject('closure.unknown', 'This closure is not known here.', 'Look at the list of closures again.');
    if (one.reopened) {
      if (sameAct(context, one.reopened.by, one.reopened.at)) return changed([]);
      return reject(
        'closure.reopened',
        `${one.reopened.by.name} opened the practice again at ${timeAndDay(one.reopened.at, context.today)}.`,
        'Nothing more is to be done.',
      );
    }
    return changed([
      write('closure', one.id, { ...one, reopened: { at: context.madeAt, by: context.actor, note: args.note } }),
    ]);
  },
});
