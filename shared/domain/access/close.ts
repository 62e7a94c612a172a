import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { noSuchAccess, now } from './of-pair';

/** The record was closed: by the person, by the timer, because the arrangement was stopped, or found open later. May be later than it should have been. */
export const closeAccess = defineCommand({
  name: 'access.close',
  ledger: 'pair',
  nature: 'fact',
  title: 'Close a record',
  args: z.strictObject({ access: uuid, how: z.enum(['person', 'timer', 'stopped', 'found-open']) }),
  async handle(read, args, context) {
    const one = await read.get(context.ledger, 'access', args.access);
    if (!one) return noSuchAccess;
    // Anybody at the desk: the person may have gone when the timer runs out or an open record is found.
    if (one.buddy !== context.actor.organisation) {
      return reject(
        'access.otherSide',
        'The record was opened at the other practice, so only they can close it.',
        'Ring them.',
      );
    }
    if (one.state.is === 'closed' || one.state.is === 'handed-back') return changed([]); // the first closing stands
    if (one.state.is !== 'open')
      return reject('access.notOpen', 'This record was never opened.', 'Nothing more is to be done.');
    const { grant, opening } = one.state;
    return changed([
      write('access', one.id, {
        ...one,
        state: { is: 'closed', grant, opening, closing: { ...now(context), how: args.how } },
      }),
    ]);
  },
});
