import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { needsRole, sameAct } from '../roles';
import { closers } from './fits';

/** Opens the practice again, calls off a planned closure, or ends a rehearsal; then the note is what was learned. */
export const reopen = defineCommand({
  name: 'closure.reopen',
  ledger: 'board',
  nature: 'intent',
  title: 'Open the practice again',
  args: z.strictObject({ closure: uuid, note: z.string().max(2_000) }),
  async handle(read, args, context) {
    const refused = needsRole(context, closers, 'open the practice again');
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
    if (one.rehearsal && args.note.trim() === '') {
      return reject(
        'closure.learnedMissing',
        'A rehearsal ends with what was learned, and nothing is written yet.',
        'Write one sentence: what worked, or what must be changed.',
        'note',
      );
    }
    return changed([
      write('closure', one.id, { ...one, reopened: { at: context.madeAt, by: context.actor, note: args.note } }),
    ]);
  },
});
