import { z } from 'zod';
import { organisationsIn } from '../../protocol/ledger';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { sameAct } from '../roles';
import { sessionPlan } from './model';
import { checkPlan, mayPlanFor } from './rules';

/** Somebody works here on a day: planned by the practice manager, or entered by the person. */
export const planSession = defineCommand({
  name: 'locum.plan',
  ledger: 'practice',
  nature: 'intent',
  title: 'Plan a session',
  args: z.strictObject({ id: uuid, person: uuid, plan: sessionPlan }),
  async handle(read, { id, person, plan }, context) {
    const before = await read.get(context.ledger, 'locumSession', id);
    if (before) {
      if (sameAct(context, before.planned.by, before.planned.at)) return changed([]);
      return reject('locum.there', 'This session is planned already.', 'Change it in the list.');
    }
    const refused = mayPlanFor(context, person);
    if (refused) return refused;
    const checked = await checkPlan(read, context, id, person, plan);
    if (!('name' in checked)) return checked;
    const [organisation = context.actor.organisation] = organisationsIn(context.ledger);
    return changed([
      write('locumSession', id, {
        ...plan,
        id,
        organisation,
        person,
        name: checked.name,
        planned: { at: context.madeAt, by: context.actor },
        changed: null,
        withdrawn: null,
      }),
    ]);
  },
});
