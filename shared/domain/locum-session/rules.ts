import { hasRole, roleNames } from '../../protocol/actor';
import { addDays } from '../calendar';
import type { Rejection } from '../../protocol/sync';
import { reject, type Context, type Read } from '../command';
import { dayMonthYear } from '../dates';
import { daysAhead, type LocumSession, type SessionPlan } from './model';
import { overlap } from './of-day';

type Refused = { rejection: Rejection };

/** Who may plan, change or withdraw somebody's session: the practice manager, or the person. */
export function mayPlanFor(context: Context, person: string): Refused | undefined {
  if (person === context.actor.person || hasRole(context.actor, 'practice-manager')) return undefined;
  return reject(
    'locum.others',
    'You can enter your own sessions only; those of others are the practice manager’s.',
    'Ask your practice manager.',
  );
}

/** What a plan must be, for this person at this practice on the day it is made. */
export async function checkPlan(
  read: Read,
  context: Context,
  id: string,
  person: string,
  plan: SessionPlan,
): Promise<Refused | { name: string }> {
  const staff = await read.get(context.ledger, 'staff', person);
  if (!staff || staff.left !== null) {
    return reject(
      'locum.staff',
      'This person is not among the staff here, so no session can be planned.',
      'Choose somebody of the list. Whoever is missing gets an account at this practice first.',
      'person',
    );
  }
  if (!staff.roles.includes(plan.role)) {
    return reject(
      'locum.role',
      `${staff.name} does not work here as ${roleNames[plan.role]}.`,
      'Choose one of the person’s roles.',
      'role',
    );
  }
  if (plan.to <= plan.from) {
    return reject(
      'locum.times',
      'The session would end before it begins.',
      'Correct the times. One that goes past midnight is two sessions.',
      'to',
    );
  }
  if (plan.date < context.today) {
    return reject('locum.past', `${dayMonthYear(plan.date)} is over.`, 'Choose today or a day to come.', 'date');
  }
  if (plan.date > addDays(context.today, daysAhead)) {
    return reject('locum.far', 'That is more than a year away.', 'Check the year.', 'date');
  }
  const other = (await read.list(context.ledger, 'locumSession')).find(
    (one) => one.id !== id && one.person === person && one.withdrawn === null && overlap(one, plan),
  );
  if (other) {
    return reject(
      'locum.overlap',
      `${staff.name} has a session here from ${other.from} to ${other.to} on that day already.`,
      'Change that one, or choose other times.',
      'from',
    );
  }
  return { name: staff.name };
}

/** The session that is to be changed or withdrawn, while it still can be. */
export async function stillPlanned(read: Read, context: Context, id: string): Promise<LocumSession | Refused> {
  const one = await read.get(context.ledger, 'locumSession', id);
  if (!one) return reject('locum.unknown', 'This session is not planned here.', 'Look at the list again.');
  const refused = mayPlanFor(context, one.person);
  if (refused) return refused;
  if (one.withdrawn !== null) {
    return reject(
      'locum.withdrawn',
      `${one.withdrawn.by.name} has withdrawn this session: “${one.withdrawn.reason}”.`,
      'Plan a new one if it takes place after all.',
    );
  }
  if (one.date < context.today) {
    return reject(
      'locum.over',
      `This session was on ${dayMonthYear(one.date)} and is over.`,
      'Leave it as it was: the list says who was here.',
    );
  }
  return one;
}
