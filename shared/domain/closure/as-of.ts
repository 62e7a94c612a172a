import type { Closure, ClosureAnswer, ClosureExtent, ClosureFacts } from './model';
import { careAsked } from './care-asked';

/** What held of a closure at an instant (ISO): before its next change, what that change put aside. */
export const factsAt = (one: Pick<Closure, keyof ClosureFacts | 'changes'>, instant: string): ClosureFacts =>
  one.changes?.find((change) => instant < change.at)?.before ?? one;

/** The last change of it, or undefined. */
export const lastChange = (one: Pick<Closure, 'changes'>) => one.changes?.at(-1);

/** Whether an answer was given before the closure was changed, so that the buddy may want to look at it again. */
export const answeredBefore = (one: Pick<Closure, 'changes'>, answer: Pick<ClosureAnswer, 'at'>): boolean =>
  answer.at < (lastChange(one)?.at ?? '');

/** What a closure's extent was at an instant; of a closure without changes, what it is. */
const extentAt = (one: Pick<Closure, 'extent' | 'changes'>, instant: string): ClosureExtent =>
  one.changes?.find((change) => instant < change.at)?.before.extent ?? one.extent;

/**
 * The answers that still count. Who said yes to taking calls has not said yes to seeing everybody: an answer counts on
 * only while nothing more is asked than when it was given.
 */
export const answersThatCount = <Answer extends Pick<ClosureAnswer, 'at' | 'closure'>>(
  one: Pick<Closure, 'id' | 'extent' | 'changes'>,
  answers: readonly Answer[],
): Answer[] =>
  answers.filter((answer) => {
    if (answer.closure !== one.id) return false;
    const before = careAsked(extentAt(one, answer.at));
    return careAsked(one.extent).every((care) => before.includes(care));
  });
