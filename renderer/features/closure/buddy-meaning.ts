import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { extentWords } from '../../../shared/domain/closure/extent-words';
import { opensRecords } from '../../../shared/domain/closure/in-force';
import type { Closure } from '../../../shared/domain/closure/model';
import { dayMonthYear } from '../../../shared/domain/dates';
import type { Happening } from '../../ui';

/** What a buddy’s closure means for us: who may come, which records open, what they learn. @param shared our arrangement that holds today */
export function meaningForBuddy(closure: Closure, shared: Arrangement | undefined): Happening[] {
  const whileClosedOnly = shared?.terms.approval === 'while-closed';
  const opens = closure.rehearsal !== true && opensRecords(closure.extent);
  return [
    closure.rehearsal
      ? {
          id: 'patients',
          kind: 'note',
          text: 'Nobody comes: it is a rehearsal',
          detail: 'Answer as you would, so that both practise it',
        }
      : { id: 'patients', kind: 'settled', ...extentWords[closure.extent].expect },
    shared && whileClosedOnly && !opens
      ? {
          id: 'records',
          kind: 'note',
          text: 'Their records stay closed to you',
          detail: closure.rehearsal
            ? 'A rehearsal opens nothing'
            : 'Only their telephones are down: they have the records at hand',
        }
      : shared
        ? {
            id: 'records',
            kind: 'settled',
            text:
              shared.terms.approval === 'each-time'
                ? 'You may ask to look at their records'
                : 'You may look at their records',
            detail: `Under the arrangement, until ${dayMonthYear(shared.terms.until)}. The notice is shown each time`,
          }
        : {
            id: 'records',
            kind: 'stop',
            text: 'No arrangement with them holds today',
            detail: 'So their records stay closed to you',
          },
    {
      id: 'handback',
      kind: 'settled',
      text: 'They learn what you did',
      detail: 'By the note when you hand back',
    },
  ];
}
