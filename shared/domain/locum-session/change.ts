import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, write } from '../command';
import { sameAct } from '../roles';
import { sessionPlan } from './model';
import { checkPlan, stillPlanned } from './rules';

/** A planned session is corrected: another day, other times, another place. Who it is for stays. */
export const changeSession = defineCommand({
  name: 'locum.change',
  ledger: 'practice',
  nature: 'intent',
  title: 'Change a planned session',
  args: z.strictObject({ id: uuid, plan: sessionPlan }),
  async handle(read, { id, plan }, context) {
    const before = await read.get(context.ledger, 'locumSession', id);
    if (before?.changed && sameAct(context, before.changed.by, before.changed.at)) return changed([]);
    const one = await stillPlanned(read, context, id);
    if ('rejection' in one) return one;
    const checked = await checkPlan(read, context, id, one.person, plan);
    if (!('name' in checked)) return checked;
    return changed([
      write('locumSession', id, {
        ...one,
        ...plan,
        name: checked.name,
        changed: { at: context.madeAt, by: context.actor },
      }),
    ]);
  },
});
