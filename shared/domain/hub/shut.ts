import { z } from 'zod';
import { line, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { sameAct } from '../roles';
import { hubOfHost } from './own';

/** The host shuts its hub for a while, whatever its hours say: the finder stops sending patients there. */
export const closeHub = defineCommand({
  name: 'hub.close',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Close a hub',
  args: z.strictObject({ hub: uuid, reason: line(300) }),
  async handle(read, args, context) {
    const found = await hubOfHost(read, args.hub, context, 'close a hub');
    if ('rejection' in found) return found;
    const { hub } = found;
    if (hub.closed) {
      if (sameAct(context, hub.closed.by, hub.closed.at)) return changed([]);
      return reject(
        'hub.closed',
        `${hub.closed.by.name} closed it already at ${timeAndDay(hub.closed.at, context.today)}.`,
        'Nothing more is to be done.',
      );
    }
    // What was closed and opened again meanwhile, by somebody who knew more, stays open.
    if (hub.reopened && hub.reopened.at >= context.madeAt) return changed([]);
    return changed([
      write('hub', hub.id, { ...hub, closed: { reason: args.reason, at: context.madeAt, by: context.actor } }),
    ]);
  },
});

/** The host opens it again. */
export const reopenHub = defineCommand({
  name: 'hub.reopen',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Open a hub again',
  args: z.strictObject({ hub: uuid, reason: z.string().trim().max(300) }),
  async handle(read, args, context) {
    const found = await hubOfHost(read, args.hub, context, 'open a hub again');
    if ('rejection' in found) return found;
    const { hub } = found;
    if (!hub.closed) {
      if (hub.reopened && sameAct(context, hub.reopened.by, hub.reopened.at)) return changed([]);
      return reject('hub.open', `${hub.name} is not closed by its host.`, 'Nothing is to be done.');
    }
    return changed([
      write('hub', hub.id, {
        ...hub,
        closed: null,
        reopened: { reason: args.reason, at: context.madeAt, by: context.actor },
      }),
    ]);
  },
});
