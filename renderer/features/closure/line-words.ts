import type { MarkedLine } from '../../../shared/domain/closure/checklist-for';
import { listed } from '../../../shared/domain/words';

/** How a line of the list stands, in words: late is said, not only coloured. */
export function lineWords({ state, late, due }: MarkedLine, clock: (at: string) => string): string {
  const { settled, taken, undone } = state;
  switch (state.is) {
    case 'done':
      return settled ? `Done by ${settled.by.name} at ${clock(settled.at)}` : 'Done';
    case 'not-applicable':
      return settled ? `Not applicable, says ${settled.by.name}: ${settled.words}` : 'Not applicable';
    case 'open': {
      const lateWords = late && due !== null ? `Late since ${clock(due)}` : '';
      const who = taken ? `${taken.by.name} has it since ${clock(taken.at)}` : 'Nobody has it';
      const again = undone ? `opened again by ${undone.by.name}: ${undone.words}` : '';
      return [lateWords, who, again].filter((part) => part !== '').join('. ');
    }
  }
}

/** Others who took it without knowing: to be told to them. */
export const alsoTookWords = ({ state }: MarkedLine): string =>
  state.taken && state.alsoTook.length > 0
    ? `${listed([...new Set(state.alsoTook.map((one) => one.by.name))])} took it too, without knowing. ${state.taken.by.name} was first.`
    : '';

/** What is undone stands first, the soonest before the others; then what is settled, in the list's own order. */
export const undoneFirst = (lines: readonly MarkedLine[]): MarkedLine[] => [
  ...lines
    .filter((line) => line.state.is === 'open')
    .sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9')),
  ...lines.filter((line) => line.state.is !== 'open'),
];
