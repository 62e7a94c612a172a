import { z } from 'zod';
import type { Actor } from '../protocol/actor';
import type { LedgerId } from '../protocol/ledger';
import { instant } from '../protocol/primitives';
import type { Change } from '../protocol/row';
import { access } from './access/model';
import { londonParts } from './calendar';
import { reject, write, type Concern, type Read } from './command';
import { dayMonthYear } from './dates';
import { handover } from './handover/model';
import { staffAccess } from './staff-access/model';

/** How a person's keys on one computer can end so that what they did before is still heard: they left, or the computer was taken off. */
export const endings = ['left', 'computer'] as const;

/** The end of what somebody might do with their keys on one computer, by the service's clock. */
export const ended = z.object({ how: z.enum(endings), at: instant });
export type Ended = z.infer<typeof ended>;

/** What asks for something is not taken from somebody whose keys ended: only what has happened is. */
export const askedAfterTheEnd = reject(
  'command.ended',
  'This person had left, or this computer had been taken off, before this arrived. It asks for something, so it was not taken.',
  'If it is still needed, somebody who works here does it.',
);

/** What a fact says that came from somebody whose keys had ended: it begins the review. The same words for every fact of one person. */
export function concernOf({ how, at }: Ended, { name }: Pick<Actor, 'name'>, madeAt: string): Concern {
  const { date, time } = londonParts(at);
  const when = `${time} on ${dayMonthYear(date)}`;
  if (madeAt > at) {
    return {
      code: 'command.doneAfterEnd',
      says:
        how === 'left'
          ? `By the computer’s clock ${name} did this after they had left (${when}), when they had no right to.`
          : `By the computer’s clock ${name} did this after that computer had been taken off (${when}), when nobody had a right to.`,
      next: 'Ring the manager of the practice where they worked. If the clock was not wrong, record an incident.',
    };
  }
  return {
    code: 'command.arrivedAfterEnd',
    says:
      how === 'left'
        ? `Recorded after ${name} had left (${when}): it had waited on a computer with no connection.`
        : `Recorded after the computer that ${name} did it on had been taken off (${when}).`,
    next: 'Ring the manager of the practice where they worked, if something is to be asked: they may not be there any more.',
  };
}

/**
 * The changes with the concern written into every row that a review begins with. What a handover says is marked at its
 * access, which is what is reviewed.
 */
export async function marked(
  read: Read,
  ledger: LedgerId,
  changes: readonly Change[],
  concern: Concern,
): Promise<Change[]> {
  const found: Change[] = [];
  const beside = new Set<string>();
  for (const change of changes) {
    if (change.value !== null && change.kind === 'access') {
      found.push(write('access', change.id, withConcern(access.parse(change.value), concern)));
    } else if (change.value !== null && change.kind === 'staffAccess') {
      found.push(write('staffAccess', change.id, withConcern(staffAccess.parse(change.value), concern)));
    } else {
      found.push(change);
      if (change.value !== null && change.kind === 'handover') beside.add(handover.parse(change.value).access);
    }
  }
  for (const id of beside) {
    if (found.some((change) => change.kind === 'access' && change.id === id)) continue;
    const one = await read.get(ledger, 'access', id);
    if (one && !has(one, concern)) found.push(write('access', id, withConcern(one, concern)));
  }
  return found;
}

const has = ({ concerns }: { concerns: readonly Concern[] }, { code, says }: Concern): boolean =>
  concerns.some((known) => known.code === code && known.says === says);

/** First, so that the review begins with it; the same is not written twice. */
const withConcern = <Row extends { concerns: Concern[] }>(row: Row, concern: Concern): Row =>
  has(row, concern) ? row : { ...row, concerns: [concern, ...row.concerns] };
