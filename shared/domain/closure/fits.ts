import type { Role } from '../../protocol/actor';
import { isParty, standing } from '../arrangement/standing';
import { addMinutes } from '../calendar';
import { reject, type Context, type Outcome, type Read } from '../command';
import { timeAndDay } from '../dates';
import type { Closure } from './model';

type Refusal = (Outcome & { rejection: unknown }) | undefined;

/** Who closes the practice, changes the closure, and opens it again. */
export const closers: readonly Role[] = ['practice-manager', 'clinician', 'receptionist'];

interface Stretch {
  from: string;
  until: string | null;
}

/** An end before the beginning or in the past, and a sudden closure that does not begin at once. */
export function refusesTimes(
  { from, until, planned }: Stretch & { planned: boolean },
  { madeAt, today }: Context,
): Refusal {
  if (until !== null && until <= from) {
    return reject(
      'closure.backwards',
      'The practice would open again before it closes.',
      'Correct the end, or leave it open.',
      'until',
    );
  }
  if (until !== null && until <= madeAt) {
    return reject(
      'closure.past',
      `The end, ${timeAndDay(until, today)}, is over, so nobody would be told in time.`,
      'Choose a later end, or leave it open.',
      'until',
    );
  }
  if (!planned && from > addMinutes(madeAt, 5)) {
    return reject(
      'closure.suddenLater',
      'A sudden closure begins at once.',
      'Choose a planned closure for a later day.',
      'from',
    );
  }
  return undefined;
}

/** Two closures of one practice at a time. A rehearsal is never in the way of a closure, nor the other way round. */
export function refusesOverlap(
  closures: readonly Closure[],
  asked: Stretch & { id: string; rehearsal?: boolean | undefined },
  { madeAt, today }: Context,
): Refusal {
  const other = closures.find(
    (one) =>
      one.id !== asked.id &&
      (one.rehearsal === true) === (asked.rehearsal === true) &&
      one.reopened === null &&
      overlaps(one, asked) &&
      (one.until === null || one.until > madeAt),
  );
  if (!other) return undefined;
  return reject(
    'closure.overlaps',
    `${other.declaredBy.name} already declared a closure from ${timeAndDay(other.from, today)}.`,
    'Open the practice again first, or use that closure.',
    'from',
  );
}

const overlaps = (one: Stretch, other: Stretch): boolean =>
  (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until);

/** Somebody named to give the care who is no buddy with an arrangement that holds. */
export async function refusesCover(read: Read, cover: readonly string[], { actor, today }: Context): Promise<Refusal> {
  const arrangements = await read.arrangements();
  const strange = cover.find(
    (code) =>
      code === actor.organisation ||
      !arrangements.some(
        (one) =>
          isParty(one, code) &&
          isParty(one, actor.organisation) &&
          ['active', 'not-begun'].includes(standing(one, today)),
      ),
  );
  if (strange === undefined) return undefined;
  return reject(
    'closure.cover',
    `${strange} is not a buddy with an arrangement that holds, so patients cannot be sent there.`,
    'Choose one of your buddies.',
    'cover',
  );
}
