import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { actOf, ofSide, takes } from './of-pair';
import { isTheBuddys } from './climb';

/** It is done. A fact: the first who says so stands, whoever had accepted it. */
export const doneHandover = defineCommand({
  name: 'handover.done',
  ledger: 'pair',
  nature: 'fact',
  title: 'Say that it is done',
  args: z.strictObject({ handover: uuid }),
  async handle(read, args, context) {
    const found = await ofSide(read, args.handover, context, 'either');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    if (one.state.is === 'done' || one.state.is === 'replaced') return changed([]);
    // What the home practice holds it must settle itself: the buddy cannot know that it was done there.
    if (one.home !== context.actor.organisation && !isTheBuddys(one)) {
      return reject(
        'handover.otherSide',
        'The home practice has this, so they say when it is done.',
        'Ring them if you did it yourselves.',
      );
    }
    return takes(one, context, 'done', { is: 'done', ...actOf(context) });
  },
});

/** Somebody of the home practice has it on the screen: once, the first. */
export const readHandover = defineCommand({
  name: 'handover.read',
  ledger: 'pair',
  nature: 'fact',
  title: 'Read what was handed over',
  args: z.strictObject({ handover: uuid }),
  async handle(read, args, context) {
    const found = await ofSide(read, args.handover, context, 'home');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    return changed(one.read ? [] : [write('handover', one.id, { ...one, read: actOf(context) })]);
  },
});
