import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject } from '../command';
import { staffHere } from './of-person';
import { kept, mayRecord, openRegistration } from './of-practice';

/**
 * Says who the applicant is on the list of staff: somebody who joined only now, or was chosen wrongly. Null: nobody on it.
 * Whoever it is about does not change it, since nobody decides on their own registration.
 */
export const linkRegistration = defineCommand({
  name: 'smartcard.link',
  ledger: 'practice',
  nature: 'intent',
  title: 'Say who an applicant is on the list of staff',
  args: z.strictObject({ registration: uuid, person: uuid.nullable() }),
  async handle(read, args, context) {
    const refused = mayRecord(context);
    if (refused) return refused;
    const found = await openRegistration(read, context, args.registration);
    if (found.is === 'over') return found.outcome;
    const { person, ...one } = found.one;
    if ((person ?? null) === args.person) return changed([]);
    if (person === context.actor.person) {
      return reject(
        'smartcard.oneself',
        'Nobody changes whose registration their own is.',
        'Ask another Registration Authority agent, or the practice manager.',
        'person',
      );
    }
    if (args.person === null) return kept(one, context, 'Is nobody on the list of staff after all');
    const staff = await staffHere(read, context, args.person);
    if ('rejection' in staff) return staff;
    return kept({ ...one, person: args.person }, context, `Is ${staff.one.name} on the list of staff`);
  },
});
