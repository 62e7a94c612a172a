import { answersThatCount, answeredBefore } from '../../../shared/domain/closure/as-of';
import { changesInWords } from '../../../shared/domain/closure/change-words';
import type { Closure, ClosureAnswer } from '../../../shared/domain/closure/model';
import { londonDate } from '../../../shared/domain/calendar';
import { listMoment } from '../../../shared/domain/dates';
import { usePracticeWords } from '../../app/practice-words';
import { useInstant } from '../../app/useInstant';
import { Message } from '../../ui';

/** The closure is another than it was declared: the last change, and what it means for the answer that we gave. */
export function WhatChanged({ closure, answer }: { closure: Closure; answer?: ClosureAnswer | undefined }) {
  const words = usePracticeWords();
  const now = useInstant(30);
  const last = changesInWords(closure, londonDate(now), words.nameOf).at(-1);
  if (!last || closure.reopened !== null) return null;
  const early = answer !== undefined && answeredBefore(closure, answer);
  const counts = answer !== undefined && answersThatCount(closure, [answer]).length > 0;
  return (
    <Message
      tone={early ? 'warn' : 'quiet'}
      title={`${last.by.name} changed the closure at ${listMoment(last.at, now)}.`}
    >
      {last.says.join(' ')}
      {early &&
        (counts
          ? ' You answered before that. If your answer still holds, tell them again.'
          : ' More is asked than you answered, so your answer does not count any more. Tell them what you can take.')}
    </Message>
  );
}
