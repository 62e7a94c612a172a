import { practiceLedger } from '../../protocol/ledger';
import { reject, type Context, type Outcome, type Read } from '../command';
import { timeAndDay } from '../dates';
import type { StaffAccess } from './model';
import { staffAccessStanding, type StaffAccessStanding } from './standing';

export const noSuchStaffAccess = reject(
  'staffAccess.unknown',
  'This staff access is not known here.',
  'Wait until the latest changes have arrived, then try again.',
);

/** How it stands for this actor at the moment of the command. */
export async function standingNow(read: Read, one: StaffAccess, context: Context): Promise<StaffAccessStanding> {
  const staff = context.actor.organisation === one.buddy ? await read.list(practiceLedger(one.buddy), 'staff') : [];
  return staffAccessStanding(one, await read.arrangements(), staff, context.madeAt);
}

/** A rejection unless the actor acts for the home practice. */
export const needsHome = (one: StaffAccess, context: Context, to: string): Outcome | undefined =>
  context.actor.organisation === one.home
    ? undefined
    : reject(
        'staffAccess.otherSide',
        `Only the practice whose system it is may ${to}.`,
        'Ring their practice manager.',
      );

/** Nobody decides about themselves: one person may work at both practices. */
export const notOneself = (one: StaffAccess, context: Context): Outcome | undefined =>
  context.actor.person === one.person
    ? reject('staffAccess.own', 'This is your own access.', 'Ask a colleague who may do it.')
    : undefined;

/** Why an act no longer fits how it stands: who did what and when. */
export function noLonger(one: StaffAccess, standing: StaffAccessStanding, context: Context): Outcome {
  const { state } = one;
  const when = (at: string) => timeAndDay(at, context.today);
  const says = ((): string => {
    switch (state.is) {
      case 'declined':
        return `${state.by.name} declined it at ${when(state.at)}.`;
      case 'withdrawn':
        return `${state.by.name} withdrew it at ${when(state.at)}.`;
      case 'revoked':
        return `${state.by.name} revoked it at ${when(state.at)}.`;
      case 'asked':
        return standing.live ? 'The home practice has not approved it yet.' : (standing.why ?? 'It has ended.');
      case 'approved':
      case 'set-up':
      case 'confirmed':
        return standing.live
          ? `${state.approved.by.name} approved it at ${when(state.approved.at)}.`
          : (standing.why ?? 'It has ended.');
    }
  })();
  return reject('staffAccess.state', says, 'Look at it again; it may have to be asked for anew.');
}
