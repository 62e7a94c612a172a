import { carePlan, type ClosureCare, type Taker } from '../domain/closure/care';
import { careNames } from '../domain/closure/care-kinds';
import { checklist } from '../domain/closure/checklist';
import { lineState, type ClosureLine } from '../domain/closure/line-state';
import { closureCauseNames, closureExtentNames, type Closure, type ClosureAnswer } from '../domain/closure/model';
import { longMoment } from '../domain/dates';
import type { OutsidersDocument } from './outsiders';

export interface ClosureFacts {
  practice: string;
  closure: Closure;
  care: readonly ClosureCare[];
  answers: readonly ClosureAnswer[];
  lines: readonly ClosureLine[];
  nameOf: (code: string) => string;
}

/**
 * The words of a notification under regulation 18 of the CQC (Registration) Regulations 2009: events that stop, or may stop,
 * the regulated activity from being carried on safely and properly. It is sent without delay by the registered person, not by
 * the product. A rehearsal is no event.
 */
export function cqcNotification({ practice, closure, care, answers, lines, nameOf }: ClosureFacts): OutsidersDocument {
  const taken = carePlan(closure, care, answers).map((one) => ({
    ...one,
    name: one.by === null ? null : takerName(one.by, nameOf),
  }));
  const done = checklist.flatMap(({ id, says }) => {
    const events = lines.filter((one) => one.closure === closure.id && one.line === id).flatMap((one) => one.events);
    const { is, settled } = lineState(events);
    return is === 'done' && settled ? [`${says}: done on ${longMoment(settled.at)}.`] : [];
  });
  const nobody = taken.filter(({ standing }) => standing === 'nobody' || standing === 'declined');
  const end = closure.reopened?.at ?? closure.until;
  return {
    title: 'Notification under regulation 18: events that stop a service',
    meta: [
      { label: 'Practice', detail: `${practice} (${closure.organisation})` },
      { label: 'To', detail: 'Care Quality Commission, without delay' },
    ],
    parts: [
      {
        id: 'who',
        title: 'Who notifies',
        shown: ['[Provider ID and location ID]', '[Registered person, telephone and email]'],
        missing: [],
      },
      {
        id: 'event',
        title: 'What happened',
        shown: [
          `${closure.planned ? 'Planned' : 'Sudden'} temporary closure. Closed: ${closureExtentNames[closure.extent].toLowerCase()}.`,
          `Reason: ${closure.reason}`,
          ...(closure.cause ? [`Cause: ${closureCauseNames[closure.cause].toLowerCase()}.`] : []),
        ],
        missing: closure.cause ? [] : ['what failed; nobody chose a cause.'],
      },
      {
        id: 'when',
        title: 'From when, until when',
        shown: [
          `From ${longMoment(closure.from)}.`,
          closure.reopened
            ? `Open again since ${longMoment(closure.reopened.at)}.`
            : end
              ? `Expected until ${longMoment(end)}.`
              : 'The end is not known yet.',
        ],
        missing: [],
      },
      {
        id: 'care',
        title: 'Who gives the care meanwhile',
        shown: taken
          .filter(({ standing }) => standing === 'agreed' || standing === 'asked')
          .map(
            (one) => `${careNames[one.care]}: ${one.name ?? 'nobody'}${one.standing === 'asked' ? ' (asked)' : ''}.`,
          ),
        missing: nobody.map((one) => `nobody takes ${careNames[one.care].toLowerCase()}.`),
      },
      {
        id: 'done',
        title: 'What was done to keep people safe',
        shown: done,
        missing: done.length === 0 ? ['nothing is ticked on the list of what must be done.'] : [],
      },
    ],
  };
}

function takerName(by: Taker, nameOf: (code: string) => string): string {
  switch (by.is) {
    case 'buddy':
      return nameOf(by.organisation);
    case 'ourselves':
      return `ourselves, ${by.how}`;
    case 'hub':
    case 'other':
      return by.name;
  }
}
