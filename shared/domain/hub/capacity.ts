import { z } from 'zod';
import { instant, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { sameAct } from '../roles';
import { hubOfHost } from './own';

/** The host says how many places are free, and until when that holds. The last one stands. */
export const setHubCapacity = defineCommand({
  name: 'hub.setCapacity',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Say how many places a hub has',
  args: z.strictObject({ hub: uuid, places: z.int().min(0).max(999).nullable(), until: instant }),
  async handle(read, args, context) {
    const found = await hubOfHost(read, args.hub, context, 'say how many places are free');
    if ('rejection' in found) return found;
    const { hub } = found;
    const { madeAt, actor, today } = context;
    if (args.until <= madeAt) {
      return reject(
        'hub.capacityPast',
        `It would hold until ${timeAndDay(args.until, today)}, which is over.`,
        'Say a later time.',
        'until',
      );
    }
    if (hub.capacity && (hub.capacity.at > madeAt || sameAct(context, hub.capacity.by, hub.capacity.at)))
      return changed([]);
    return changed([
      write('hub', hub.id, { ...hub, capacity: { places: args.places, until: args.until, at: madeAt, by: actor } }),
    ]);
  },
});
