import { z } from 'zod';
import { line, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole } from '../roles';
import { notUnused, unknownInvitation } from './still-unused';

/**
 * Somebody accepted, with the code and signed in to their account. The service says so with its own signature, because the
 * person has no key at this practice yet; who may sign in here follows from it (service/identity/follow-staff.ts).
 */
export const join = defineCommand({
  name: 'joining.join',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record that somebody joined with a code',
  args: z.strictObject({ id: uuid, person: uuid, name: line(120) }),
  async handle(read, { id, person, name }, context) {
    const refused = needsRole(context, ['administrator'], 'record that somebody joined with a code');
    if (refused) return refused;
    const one = await read.get(context.ledger, 'invitation', id);
    if (!one) return unknownInvitation();
    if (one.used?.at === context.madeAt && one.used.person === person) return changed([]);
    const over = notUnused(one, context);
    if (over) return over;
    const here = await read.get(context.ledger, 'staff', person);
    if (here?.left === null) {
      return reject('joining.here', `${name} works at this practice already.`, 'Nothing is to be done.');
    }
    const { organisation, roles } = one;
    return changed([
      write('invitation', id, { ...one, used: { at: context.madeAt, person, name } }),
      write('staff', person, { person, name, organisation, roles, since: context.madeAt, left: null }),
    ]);
  },
});
