import { z } from 'zod';
import { role, roleNames } from '../../protocol/actor';
import { otherOf, practiceLedger } from '../../protocol/ledger';
import { calendarDate, line, odsCode, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write, type Context, type Read } from '../command';
import { dayMonthYear } from '../dates';
import { needsRole, sameAct, signatories, staffRoles } from '../roles';
import { restsOn, staffAccessStanding } from './standing';

/** Asks the home practice to let a person of ours sign in to one of its systems: the person themself, or their manager. */
export const askStaffAccess = defineCommand({
  name: 'staffAccess.ask',
  ledger: 'pair',
  nature: 'intent',
  title: 'Ask for staff access',
  args: z.strictObject({
    id: uuid,
    home: odsCode,
    system: line(60),
    person: uuid,
    role,
    from: calendarDate,
    until: calendarDate.nullable(),
  }),
  async handle(read, args, context) {
    const { actor, madeAt, today } = context;
    const refused =
      args.person === actor.person
        ? needsRole(context, staffRoles, 'ask for staff access')
        : needsRole(context, signatories, 'ask for somebody else’s staff access');
    if (refused) return refused;
    const known = await read.list(context.ledger, 'staffAccess');
    const same = known.find((one) => one.id === args.id);
    if (same && sameAct(context, same.asked.by, same.asked.at)) return changed([]);
    if (same) return reject('staffAccess.exists', 'This was asked for already.', 'Look at the list again.');
    if (otherOf(context.ledger, actor.organisation) !== args.home) {
      return reject(
        'staffAccess.home',
        'Staff access is asked for at another practice, not at one’s own.',
        'Choose the buddy whose system it is.',
        'home',
      );
    }
    const who = await person(read, args.person, context);
    if (!who) {
      return reject(
        'staffAccess.person',
        'This person is not among the staff of your practice, or has left.',
        'Choose somebody who works here.',
        'person',
      );
    }
    if (!who.roles.includes(args.role)) {
      return reject(
        'staffAccess.role',
        `${who.name} does not work here as ${roleNames[args.role]}.`,
        'Choose a role that the person has.',
        'role',
      );
    }
    if (args.until !== null && args.until < (args.from > today ? args.from : today)) {
      return reject(
        'staffAccess.dates',
        `The last day, ${dayMonthYear(args.until)}, lies before it could begin.`,
        'Choose a later day, or leave it open.',
        'until',
      );
    }
    const arrangements = await read.arrangements();
    const asked = { ...args, buddy: actor.organisation };
    if (restsOn(asked, arrangements, madeAt) === undefined) {
      return reject(
        'staffAccess.notCovered',
        `No arrangement that holds lets a ${roleNames[args.role]} of your practice use ${args.system} there.`,
        'Ask your practice manager to change the arrangement, or choose another role or system.',
        'system',
      );
    }
    const staff = await read.list(practiceLedger(actor.organisation), 'staff');
    const live = known.find(
      (one) =>
        one.person === args.person &&
        one.home === args.home &&
        one.system === args.system &&
        staffAccessStanding(one, arrangements, staff, madeAt).live,
    );
    if (live) {
      return reject(
        'staffAccess.twice',
        `${who.name} has this access already, or it is being decided.`,
        'Look at the list again.',
        'person',
      );
    }
    return changed([
      write('staffAccess', args.id, {
        ...asked,
        name: who.name,
        asked: { at: madeAt, by: actor },
        state: { is: 'asked' },
        prepared: null,
        tries: [],
        accountClosed: null,
        concerns: [],
      }),
    ]);
  },
});

/** Whom it is for, by the practice's own list of staff; oneself by one's own sign-in. */
async function person(read: Read, id: string, { actor, madeAt }: Context) {
  if (id === actor.person) return actor;
  const one = await read.get(practiceLedger(actor.organisation), 'staff', id);
  return one && (one.left === null || one.left > madeAt) ? one : undefined;
}
