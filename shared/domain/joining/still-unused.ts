import type { Rejection } from '../../protocol/sync';
import { reject, type Context } from '../command';
import { timeAndDay } from '../dates';
import { invitationStanding, type Invitation } from './model';

/** Why an invitation is over, or undefined while its code may be used. */
export function notUnused(one: Invitation, context: Context): { rejection: Rejection } | undefined {
  if (one.used !== null) {
    return reject(
      'joining.used',
      `${one.used.name} joined with this code ${timeAndDay(one.used.at, context.today)}.`,
      'If they should not work here, record that they have left.',
    );
  }
  if (one.withdrawn !== null) {
    return reject(
      'joining.withdrawn',
      `${one.withdrawn.by.name} withdrew this code ${timeAndDay(one.withdrawn.at, context.today)}.`,
      'Make a new one if they are to join after all.',
    );
  }
  if (invitationStanding(one, context.madeAt) === 'expired') {
    return reject(
      'joining.expired',
      `This code could be used until ${timeAndDay(one.until, context.today)}.`,
      'Make a new one if they are still to join.',
    );
  }
  return undefined;
}

export const unknownInvitation = () =>
  reject('joining.unknown', 'No such code was made at this practice.', 'Look at the list of who may join.');
