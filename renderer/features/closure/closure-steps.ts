import { londonDate } from '../../../shared/domain/calendar';
import { answeredBefore } from '../../../shared/domain/closure/as-of';
import { changesInWords } from '../../../shared/domain/closure/change-words';
import { careNames } from '../../../shared/domain/closure/care-kinds';
import { extentWords } from '../../../shared/domain/closure/extent-words';
import type { Capacity, Closure, ClosureAnswer } from '../../../shared/domain/closure/model';
import { listMoment, timeOf } from '../../../shared/domain/dates';
import { counted } from '../../../shared/domain/words';
import type { Step } from '../../ui';

/** Declared, answered by each buddy, ended: beside the words for patients. */
export function closureSteps(known: {
  closure: Closure;
  answers: readonly ClosureAnswer[];
  now: string;
  isOver: boolean;
  nameOf: (code: string) => string;
}): Step[] {
  const { closure, answers, now, isOver, nameOf } = known;
  const asked = [...new Set([...closure.cover, ...answers.map((one) => one.organisation)])];
  return [
    {
      id: 'declared',
      time: listMoment(closure.declaredAt, now),
      title: `Declared by ${closure.declaredBy.name}`,
      detail: `“${closure.changes?.[0]?.before.reason ?? closure.reason}”`,
    },
    ...changesInWords(closure, londonDate(now), nameOf).map(({ at, by, says }): Step => ({
      id: `change ${at}`,
      time: listMoment(at, now),
      title: `Changed by ${by.name}`,
      detail: says.join(' '),
    })),
    ...asked.map((code): Step => {
      const answer = answers.find((one) => one.organisation === code);
      if (!answer)
        return {
          id: code,
          title: `${nameOf(code)} has not answered`,
          detail: 'Ring them if it cannot wait',
          state: isOver ? 'coming' : 'now',
        };
      const early = answeredBefore(closure, answer);
      const parts = (answer.declines ?? []).length > 0;
      return {
        id: code,
        time: listMoment(answer.at, now),
        title: `${nameOf(code)}: ${theirWords[closure.extent === 'phones-only' ? 'calls' : 'care'][answer.capacity]}`,
        detail: answerDetail(answer) + (early ? '. Answered before the closure was changed: ring them' : ''),
        ...(answer.capacity === 'none' || parts || early ? { state: 'warn' as const } : {}),
      };
    }),
    ...(closure.reopened
      ? [
          {
            id: 'reopened',
            time: listMoment(closure.reopened.at, now),
            title: closure.rehearsal
              ? `Ended by ${closure.reopened.by.name}`
              : `Opened again by ${closure.reopened.by.name}`,
            ...(closure.reopened.note === '' ? {} : { detail: `“${closure.reopened.note}”` }),
          },
        ]
      : []),
  ];
}

/** "Priya Nair: “from 10:00”. 6 appointments today. Until 16:00. Not home visits: no car." */
export function answerDetail(answer: ClosureAnswer): string {
  return [
    `${answer.by.name}${answer.note === '' ? '' : `: “${answer.note}”`}`,
    answer.appointments === null || answer.appointments === undefined
      ? ''
      : `${counted(answer.appointments, 'appointment')} today`,
    answer.until ? `Until ${timeOf(answer.until)}` : '',
    ...(answer.declines ?? []).map(({ care, why }) => `Not ${careNames[care].toLowerCase()}: ${why}`),
  ]
    .filter((part) => part !== '')
    .join('. ');
}

/** Their "we" read from our side. */
const theirWords: Record<'care' | 'calls', Record<Capacity, string>> = {
  care: { all: 'takes our patients', 'urgent-only': 'takes urgent care only', none: 'cannot help now' },
  calls: { all: 'takes our calls', 'urgent-only': 'takes urgent calls only', none: 'cannot take calls now' },
};

/** What the buddy's person can choose, in their own words. */
export const answerWords = (extent: Closure['extent'], capacity: Capacity): string =>
  extentWords[extent].answers[capacity];
