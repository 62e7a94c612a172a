import { z } from 'zod';
import { sealed, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write, type Concern } from '../command';
import { sameAct } from '../roles';
import { noSuchAccess, now } from './of-pair';

/** Tells the home practice what was done. A record that is still open is closed by it. */
export const handBack = defineCommand({
  name: 'access.handBack',
  ledger: 'pair',
  nature: 'fact',
  title: 'Hand back a record',
  args: z.strictObject({ access: uuid, nothingDone: z.boolean(), note: sealed.nullable() }),
  async handle(read, args, context) {
    const one = await read.get(context.ledger, 'access', args.access);
    if (!one) return noSuchAccess;
    if (one.buddy !== context.actor.organisation) {
      return reject(
        'access.otherSide',
        'The record was opened at the other practice, so only they can hand it back.',
        'Ring them.',
      );
    }
    if (!args.nothingDone && args.note === null) {
      return reject(
        'access.noteMissing',
        'The home practice would not learn what was done.',
        'Write what was done, or choose “Nothing was done”.',
        'note',
      );
    }
    const { state } = one;
    if (state.is === 'handed-back') {
      if (sameAct(context, state.handback.by, state.handback.at)) return changed([]);
      const concern: Concern = {
        code: 'access.handedBackTwice',
        says: `${state.handback.by.name} had handed this record back already. A second note was written at the same time and is kept in the log.`,
        next: 'Ring the home practice if your note says something else.',
      };
      const known = one.concerns.some((earlier) => earlier.code === concern.code && earlier.says === concern.says);
      return changed(known ? [] : [write('access', one.id, { ...one, concerns: [...one.concerns, concern] })], [
        concern,
      ]);
    }
    if (state.is !== 'open' && state.is !== 'closed') {
      return reject(
        'access.notOpen',
        'This record was never opened, so there is nothing to hand back.',
        'Withdraw the request if it is no longer needed.',
      );
    }
    const { grant, opening } = state;
    const closing = state.is === 'closed' ? state.closing : { ...now(context), how: 'person' as const };
    const handback = { ...now(context), by: context.actor, nothingDone: args.nothingDone, note: args.note };
    return changed([
      write('access', one.id, { ...one, state: { is: 'handed-back', grant, opening, closing, handback } }),
    ]);
  },
});
