import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write, type Concern, type Context } from '../command';
import { timeAndDay } from '../dates';
import { triesKept, type SignInTry, type StaffAccess } from './model';
import { noSuchStaffAccess, standingNow } from './of-pair';
import type { StaffAccessStanding } from './standing';

const notYours = reject(
  'staffAccess.notYours',
  'This is a colleague’s access, and only they can say whether it worked.',
  'Ask them to say it on this computer or on theirs.',
);

/** The person signed in for the first time: now it is proved that the way in works. */
export const confirmStaffAccess = defineCommand({
  name: 'staffAccess.confirm',
  ledger: 'pair',
  nature: 'fact',
  title: 'Say that you signed in',
  args: z.strictObject({ id: uuid }),
  async handle(read, args, context) {
    const one = await read.get(context.ledger, 'staffAccess', args.id);
    if (!one) return noSuchStaffAccess;
    if (one.person !== context.actor.person) return notYours;
    const known = knownTry(one, context);
    if (known) return changed([]);
    const { state } = one;
    const concerns = concernsOf(one, await standingNow(read, one, context), context);
    const confirmed = { at: context.madeAt, by: context.actor, receivedAt: context.receivedAt };
    const next: StaffAccess = {
      ...one,
      tries: withTry(one, context, true, ''),
      concerns: [...one.concerns, ...concerns],
      state:
        state.is === 'approved' || state.is === 'set-up'
          ? {
              is: 'confirmed',
              approved: state.approved,
              setUp: state.is === 'set-up' ? state.setUp : null,
              confirmed,
              checked: [],
            }
          : state.is === 'revoked' && state.confirmed === null
            ? { ...state, confirmed }
            : state,
    };
    return changed([write('staffAccess', one.id, next)], concerns);
  },
});

/** The one-minute drill: the person tried it, and it worked or did not, because. */
export const rehearseStaffAccess = defineCommand({
  name: 'staffAccess.rehearse',
  ledger: 'pair',
  nature: 'fact',
  title: 'Say how a rehearsal went',
  args: z
    .strictObject({ id: uuid, worked: z.boolean(), because: z.string().trim().max(300) })
    .refine(({ worked, because }) => worked || because !== '', {
      path: ['because'],
      error: 'Say in one sentence why it did not work.',
    }),
  async handle(read, args, context) {
    const one = await read.get(context.ledger, 'staffAccess', args.id);
    if (!one) return noSuchStaffAccess;
    if (one.person !== context.actor.person) return notYours;
    if (knownTry(one, context)) return changed([]);
    const concerns = args.worked ? concernsOf(one, await standingNow(read, one, context), context) : [];
    const next = {
      ...one,
      tries: withTry(one, context, args.worked, args.because),
      concerns: [...one.concerns, ...concerns],
    };
    return changed([write('staffAccess', one.id, next)], concerns);
  },
});

const knownTry = (one: StaffAccess, context: Context): SignInTry | undefined =>
  one.tries.find((other) => other.at === context.madeAt && other.by.person === context.actor.person);

/** By time, whichever arrived first; only the last are kept. */
const withTry = (one: StaffAccess, context: Context, worked: boolean, because: string): SignInTry[] => {
  const mine = { at: context.madeAt, by: context.actor, receivedAt: context.receivedAt, worked, because };
  const others = [...one.tries].sort((first, second) => first.at.localeCompare(second.at)).slice(1 - triesKept);
  return [...others, mine].sort((first, second) => first.at.localeCompare(second.at));
};

/** Somebody who signed in although they should not have been able to. */
function concernsOf(one: StaffAccess, standing: StaffAccessStanding, context: Context): Concern[] {
  if (standing.canGetIn || (standing.live && one.state.is === 'approved')) return [];
  const { state } = one;
  const says =
    state.is === 'revoked'
      ? `${state.by.name} had revoked this access at ${timeAndDay(state.at, context.today)}.`
      : standing.live && state.is === 'asked'
        ? 'The home practice had not approved this access.'
        : `This access did not hold. ${standing.why ?? 'It had ended.'}`;
  return [
    {
      code: 'staffAccess.shouldNotWork',
      says,
      next: 'Do not use that account. Ring the home practice, so that they close it.',
    },
  ];
}
