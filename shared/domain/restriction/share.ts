import { z } from 'zod';
import { calendarDate, sha256Hex } from '../../protocol/primitives';
import { changed, defineCommand, reject, remove, write } from '../command';
import { needsRole } from '../roles';
import { restrictionKind } from './kinds';
import { protectors } from './protect';

/** One buddy's computers learn to know a protected patient by the keyed hash of the number, and nothing else of them. */
export const shareRestriction = defineCommand({
  name: 'restriction.share',
  ledger: 'pair',
  nature: 'intent',
  title: 'Tell a buddy of a protected patient',
  args: z.strictObject({ hash: sha256Hex, kind: restrictionKind, until: calendarDate.nullable() }),
  async handle(read, args, context) {
    const refused = needsRole(context, protectors, 'keep the list of protected patients');
    if (refused) return refused;
    const home = context.actor.organisation;
    const known = await read.get(context.ledger, 'restriction', args.hash);
    if (known && known.home !== home) return others;
    if (known?.kind === args.kind && known.until === args.until) return changed([]);
    return changed([write('restriction', args.hash, { ...args, home, sharedAt: context.madeAt })]);
  },
});

/** The protection is lifted at one buddy as well. */
export const liftRestriction = defineCommand({
  name: 'restriction.lift',
  ledger: 'pair',
  nature: 'intent',
  title: 'Lift a protection at a buddy',
  args: z.strictObject({ hash: sha256Hex }),
  async handle(read, args, context) {
    const refused = needsRole(context, protectors, 'keep the list of protected patients');
    if (refused) return refused;
    const known = await read.get(context.ledger, 'restriction', args.hash);
    if (!known) return changed([]);
    if (known.home !== context.actor.organisation) return others;
    return changed([remove('restriction', args.hash)]);
  },
});

const others = reject(
  'restriction.otherSide',
  'This patient is protected by the other practice, so you cannot change it.',
  'Ring them.',
);
