import { z } from 'zod';
import type { Role } from '../../protocol/actor';
import { calendarDate, sealed, uuid } from '../../protocol/primitives';
import { now } from '../access/of-pair';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct } from '../roles';
import { restrictionKind } from './kinds';
import { protectionReason } from './model';

/** Who keeps the list of protected patients. */
export const protectors: readonly Role[] = ['privacy-officer', 'caldicott-guardian'];

/** Puts a patient on the practice's list. The buddies learn of it by `restriction.share`, a command for each. */
export const protectPatient = defineCommand({
  name: 'protected.add',
  ledger: 'privacy',
  nature: 'intent',
  title: 'Protect a patient',
  args: z.strictObject({
    id: uuid,
    patient: sealed,
    kind: restrictionKind,
    reason: protectionReason,
    until: calendarDate.nullable(),
  }),
  async handle(read, args, context) {
    const refused = needsRole(context, protectors, 'keep the list of protected patients');
    if (refused) return refused;
    if (args.until !== null && args.until < context.today) {
      return reject('protected.over', 'This day is over already.', 'Choose a later day, or none.', 'until');
    }
    const known = await read.get(context.ledger, 'protectedPatient', args.id);
    if (known) return changed([]);
    return changed([
      write('protectedPatient', args.id, { ...args, added: { ...now(context), by: context.actor }, lifted: null }),
    ]);
  },
});

/** Takes a patient off the list, with the reason. The line stays, so that it is known who was protected when. */
export const liftProtection = defineCommand({
  name: 'protected.lift',
  ledger: 'privacy',
  nature: 'intent',
  title: 'Lift the protection of a patient',
  args: z.strictObject({ id: uuid, reason: sealed }),
  async handle(read, args, context) {
    const refused = needsRole(context, protectors, 'keep the list of protected patients');
    if (refused) return refused;
    const one = await read.get(context.ledger, 'protectedPatient', args.id);
    if (!one) {
      return reject('protected.unknown', 'This patient is not on the list here.', 'Wait until the latest has arrived.');
    }
    if (one.lifted) {
      if (sameAct(context, one.lifted.by, one.lifted.at)) return changed([]);
      return reject(
        'protected.lifted',
        `${one.lifted.by.name} has lifted this already.`,
        'Nothing more is to be done.',
      );
    }
    return changed([
      write('protectedPatient', one.id, {
        ...one,
        lifted: { ...now(context), by: context.actor, reason: args.reason },
      }),
    ]);
  },
});
