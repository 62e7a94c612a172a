import type { Who } from '../../protocol/actor';
import type { Rejection } from '../../protocol/sync';
import { reject, type Context, type Read } from '../command';
import type { Staff } from '../staff/model';
import type { CardRegistration } from './model';

/** Whether a registration is about this person: by the list of staff, and by the name while it is not found there. */
export const isTheirs = ({ applicant, person }: CardRegistration, who: Pick<Who, 'person' | 'name'>): boolean =>
  person === who.person || applicant === who.name;

/** Whether it still leads somewhere: nothing is issued yet, and it was neither refused nor given up. */
export const runs = ({ decision, issued, ended }: CardRegistration): boolean =>
  ended === null && issued === null && decision?.is !== 'refused';

/** The registration of somebody on the list of staff: the one that runs, or else the one that began last. */
export function registrationOf(person: string, all: readonly CardRegistration[]): CardRegistration | undefined {
  const theirs = all
    .filter((one) => one.person === person)
    .sort((one, other) => other.begun.at.localeCompare(one.begun.at) || one.id.localeCompare(other.id));
  return theirs.find(runs) ?? theirs[0];
}

/** The certificate that somebody on the list of staff holds: of several the one that runs longest. */
export function certificateOf(
  person: string,
  all: readonly CardRegistration[],
): { registration: string; expires: string } | undefined {
  return all
    .flatMap((one) => {
      const expires = one.issued?.expires ?? null;
      return one.person === person && one.ended === null && expires !== null ? [{ registration: one.id, expires }] : [];
    })
    .sort((one, other) => other.expires.localeCompare(one.expires))[0];
}

/** Somebody who is on the practice's list of staff and has not left; otherwise the rejection. */
export async function staffHere(
  read: Read,
  context: Context,
  person: string,
): Promise<{ one: Staff } | { rejection: Rejection }> {
  const one = await read.get(context.ledger, 'staff', person);
  if (!one) {
    return reject(
      'smartcard.notStaff',
      'This person is not on the list of staff of your practice.',
      'Choose another one, or leave it: the registration goes on without.',
      'person',
    );
  }
  if (one.left !== null && one.left <= context.madeAt) {
    return reject(
      'smartcard.left',
      `${one.name} has left the practice.`,
      'Choose another one, or leave it: the registration goes on without.',
      'person',
    );
  }
  return { one };
}
