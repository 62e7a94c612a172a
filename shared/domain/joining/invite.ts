import { z } from 'zod';
import { role, roleNames } from '../../protocol/actor';
import { organisationsIn } from '../../protocol/ledger';
import { line, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { needsRole, sameAct } from '../roles';
import { handedOut, invitationStanding, joiningHours } from './model';

/** Somebody who has an account may join the practice. The code by which they do comes from the service afterwards. */
export const invite = defineCommand({
  name: 'joining.invite',
  ledger: 'practice',
  nature: 'intent',
  title: 'Let somebody join the practice',
  args: z.strictObject({ id: uuid, name: line(120), account: line(80), roles: z.array(role).min(1) }),
  async handle(read, { id, name, account: typed, roles }, context) {
    const before = await read.get(context.ledger, 'invitation', id);
    if (before) {
      if (sameAct(context, before.made.by, before.made.at)) return changed([]);
      return reject('joining.there', 'This was done already.', 'Look at the list of who may join.');
    }
    const refused = needsRole(context, ['practice-manager'], 'let somebody join the practice');
    if (refused) return refused;
    const beyond = roles.find((one) => !handedOut.includes(one));
    if (beyond !== undefined) {
      return reject(
        'joining.role',
        `A practice manager lets nobody in as ${roleNames[beyond]}: that role looks at what others do.`,
        'Ask the service’s administrator to give it.',
        'roles',
      );
    }
    const account = typed.toLowerCase();
    const open = (await read.list(context.ledger, 'invitation')).find(
      (one) => one.account === account && invitationStanding(one, context.madeAt) === 'unused',
    );
    if (open) {
      return reject(
        'joining.open',
        `${open.made.by.name} made a code for ${account} already, which works until ${timeAndDay(open.until, context.today)}.`,
        'Use that one, or withdraw it first.',
        'account',
      );
    }
    const [organisation = context.actor.organisation] = organisationsIn(context.ledger);
    return changed([
      write('invitation', id, {
        id,
        organisation,
        name,
        account,
        roles: [...new Set(roles)],
        made: { at: context.madeAt, by: context.actor },
        until: new Date(Date.parse(context.madeAt) + joiningHours * 3_600_000).toISOString(),
        withdrawn: null,
        used: null,
      }),
    ]);
  },
});
