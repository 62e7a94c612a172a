import type { Outcome } from '../command';
import { reject, type Context, type Read } from '../command';
import { needsRole, staffRoles } from '../roles';
import type { Hub } from './model';

/** The hub, when the actor works for its host; otherwise the rejection. */
export async function hubOfHost(
  read: Read,
  id: string,
  context: Context,
  to: string,
): Promise<{ hub: Hub } | (Outcome & { rejection: unknown })> {
  const refused = needsRole(context, staffRoles, to);
  if (refused) return refused;
  const hub = await read.get(context.ledger, 'hub', id);
  if (!hub) return reject('hub.unknown', 'This hub is not known here.', 'Look at the list of hubs again.');
  if (hub.host !== context.actor.organisation) {
    return reject(
      'hub.host',
      `${hub.name} is run by another practice, which alone says how it stands.`,
      `Ring ${hub.telephone}.`,
    );
  }
  return { hub };
}
