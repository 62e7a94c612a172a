import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { needsRole } from '../roles';
import { runs } from '../smartcard/of-person';
import { givenUp } from '../smartcard/of-practice';

/**
 * Somebody has left the practice. What they could use elsewhere ends by it on this side at once; at the buddies it ends by
 * the revocations that the screen makes, since no buddy reads this practice's list of staff. Their sign-in for this practice
 * ends with it at the service (service/identity/follow-staff.ts). A registration of theirs that runs is given up with it; what
 * was issued is theirs to keep, and its position is ended by the Registration Authority.
 */
export const leave = defineCommand({
  name: 'staff.leave',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record that somebody has left',
  args: z.strictObject({ person: uuid }),
  async handle(read, args, context) {
    const refused = needsRole(context, ['practice-manager', 'administrator'], 'record that somebody has left');
    if (refused) return refused;
    const one = await read.get(context.ledger, 'staff', args.person);
    if (!one) {
      return reject('staff.unknown', 'This person is not among the staff here.', 'Look at the list of staff again.');
    }
    if (one.person === context.actor.person) {
      return reject(
        'staff.self',
        'You cannot record your own leaving.',
        'Ask another practice manager, or the administrator of the service.',
      );
    }
    if (one.left === context.madeAt) return changed([]);
    if (one.left !== null) {
      return reject(
        'staff.left',
        `It is recorded already that ${one.name} left at ${timeAndDay(one.left, context.today)}.`,
        'Nothing more is to be done.',
      );
    }
    const registrations = await read.list(context.ledger, 'cardRegistration');
    return changed([
      write('staff', one.person, { ...one, left: context.madeAt }),
      ...registrations
        .filter((registration) => registration.person === one.person && runs(registration))
        .map((registration) => givenUp(registration, context, `${one.name} has left the practice.`)),
    ]);
  },
});
