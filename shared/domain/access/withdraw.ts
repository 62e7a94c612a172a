import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { noSuchAccess, now, settledBy } from './of-pair';

/** The person who asked no longer needs the record. */
export const withdrawAccess = defineCommand({
  name: 'access.withdraw',
  ledger: 'pair',
  nature: 'intent',
  title: 'Withdraw a request',
  args: z.strictObject({ access: uuid }),
  async handle(read, args, context) {
    const one = await read.get(context.ledger, 'access', args.access);
    if (!one) return noSuchAccess;
    if (one.by.person !== context.actor.person || one.buddy !== context.actor.organisation) {
      return reject(
        'access.notYours',
        `${one.by.name} asked for this record, so only they withdraw it.`,
        'Ask them to do it.',
      );
    }
    if (one.state.is === 'withdrawn') return changed([]);
    if (one.state.is !== 'requested' && one.state.is !== 'granted') {
      const settled = await settledBy(read, one, context);
      return reject(
        'access.settled',
        `${settled ?? ''}, so the request cannot be withdrawn any more.`,
        'Open it in the list of accesses to see how it stands.',
      );
    }
    return changed([write('access', one.id, { ...one, state: { is: 'withdrawn', ...now(context) } })]);
  },
});
