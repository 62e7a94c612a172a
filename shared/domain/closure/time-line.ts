import type { Who } from '../../protocol/actor';
import type { Access } from '../access/model';
import type { ClosureCare } from './care';
import { londonDate } from '../calendar';
import { careNames } from './care-kinds';
import { changeWords } from './change-words';
import { saysOf } from './checklist-for';
import type { LineAct } from './line-state';
import type { ClosureLine } from './line-state';
import { capacityNames, type Closure, type ClosureAnswer } from './model';
import type { ClosureText, PackText } from './text';

/** What there is to tell of one closure. */
export interface Told {
  closure: Closure;
  answers: readonly ClosureAnswer[];
  lines: readonly ClosureLine[];
  care: readonly ClosureCare[];
  texts: readonly ClosureText[];
  accesses: readonly Access[];
  /** ODS code to name. */
  nameOf: (code: string) => string;
}

export interface Happening {
  id: string;
  at: string;
  says: string;
  /** The words that somebody wrote; empty when there are none. Names no patient. */
  words: string;
}

const did: Record<LineAct, string> = {
  take: 'took',
  release: 'gave back',
  tick: 'ticked',
  undo: 'opened again',
  'not-applicable': 'set aside',
  note: 'wrote on',
};
const texts: Record<PackText, string> = {
  doorNotice: 'door notice',
  website: 'website text',
  phoneScript: 'telephone text',
  sms: 'text message',
  letter: 'letter',
};

/** Everything that happened in a closure, in order, counted without patients: for the report afterwards. */
export function timeLine({ closure, answers, lines, care, texts: edited, accesses, nameOf }: Told): Happening[] {
  const found: Happening[] = [];
  const whom = (by: Who) =>
    by.organisation === closure.organisation ? by.name : `${by.name}, ${nameOf(by.organisation)},`;
  found.push({
    id: 'declared',
    at: closure.declaredAt,
    says: `${closure.declaredBy.name} declared ${closure.rehearsal ? 'the rehearsal of a closure' : 'the closure'}; every buddy was told`,
    words: closure.changes?.[0]?.before.reason ?? closure.reason,
  });
  (closure.changes ?? []).forEach(({ at, by, before }, index, all) => {
    const says = changeWords(before, all[index + 1]?.before ?? closure, londonDate(at), nameOf);
    found.push({ id: `change ${index}`, at, says: `${by.name} changed the closure. ${says.join(' ')}`, words: '' });
  });
  for (const one of answers.filter((answer) => answer.closure === closure.id))
    found.push({
      id: `answer ${one.organisation}`,
      at: one.at,
      says: `${whom(one.by)} answered: ${capacityNames[one.capacity].toLowerCase()}`,
      words: [
        one.note,
        ...(one.declines ?? []).map(({ care: kind, why }) => `Not ${careNames[kind].toLowerCase()}: ${why}`),
      ]
        .filter((words) => words !== '')
        .join('. '),
    });
  for (const one of care.filter((choice) => choice.closure === closure.id))
    found.push({
      id: `care ${one.care}`,
      at: one.at,
      says: `${one.decidedBy.name} settled ${careNames[one.care].toLowerCase()}: ${takerName(one, nameOf)}`,
      words: '',
    });
  for (const one of edited.filter((text) => text.closure === closure.id))
    found.push({
      id: `text ${one.text}`,
      at: one.at,
      says: `${one.by.name} changed the ${texts[one.text]}`,
      words: '',
    });
  for (const row of lines.filter((line) => line.closure === closure.id)) {
    const says = saysOf(row.line) ?? row.line;
    for (const event of row.events)
      found.push({
        id: `line ${row.line} ${event.at} ${event.by.person} ${event.act}`,
        at: event.at,
        says: `${whom(event.by)} ${did[event.act]} “${says}”`,
        words: event.words,
      });
  }
  openings(closure, accesses).forEach(({ at, buddy }, index) => {
    found.push({ id: `opening ${index}`, at, says: `Record ${index + 1} was opened by ${nameOf(buddy)}`, words: '' });
  });
  if (closure.reopened)
    found.push({
      id: 'reopened',
      at: closure.reopened.at,
      says: closure.rehearsal
        ? `${closure.reopened.by.name} ended the rehearsal. What was learned:`
        : `${closure.reopened.by.name} opened the practice again`,
      words: closure.reopened.note,
    });
  return found.sort((one, other) => one.at.localeCompare(other.at));
}

function takerName({ by }: ClosureCare, nameOf: Told['nameOf']): string {
  if (by === null) return 'nobody any more';
  switch (by.is) {
    case 'buddy':
      return nameOf(by.organisation);
    case 'hub':
    case 'other':
      return by.name;
    case 'ourselves':
      return `ourselves, ${by.how}`;
  }
}

/** When the closure ended, or will; null when nobody knows. */
export const endOf = (closure: Pick<Closure, 'reopened' | 'until'>): string | null =>
  closure.reopened?.at ?? closure.until;

/** The openings of this practice's records by buddies while it was closed, in order. */
function openings(closure: Closure, accesses: readonly Access[]): { at: string; buddy: string }[] {
  return during(closure, accesses)
    .flatMap(({ state, buddy }) => ('opening' in state ? [{ at: state.opening.at, buddy }] : []))
    .sort((one, other) => one.at.localeCompare(other.at));
}

/** What buddies asked for while the practice was closed; nothing for a rehearsal, which opens nothing. */
export function during(closure: Closure, accesses: readonly Access[]): Access[] {
  const end = endOf(closure);
  if (closure.rehearsal) return [];
  return accesses.filter(
    (one) => one.home === closure.organisation && one.asked.at >= closure.from && (end === null || one.asked.at < end),
  );
}

/** What the manager finds when the practice opens again. */
export interface Meanwhile {
  opened: number;
  handedBack: number;
  nothingDone: number;
  /** Open still: somebody looks at this moment. */
  openNow: Access[];
  /** Closed without a note yet: nobody knows what was done. */
  withoutNote: Access[];
  /** Asked for and never decided. */
  undecided: Access[];
}

export function meanwhile(closure: Closure, accesses: readonly Access[]): Meanwhile {
  const all = during(closure, accesses);
  const handed = all.flatMap(({ state }) => (state.is === 'handed-back' ? [state.handback] : []));
  return {
    opened: all.filter(({ state }) => 'opening' in state).length,
    handedBack: handed.length,
    nothingDone: handed.filter((note) => note.nothingDone).length,
    openNow: all.filter(({ state }) => state.is === 'open'),
    withoutNote: all.filter(({ state }) => state.is === 'closed'),
    undecided: all.filter(({ state }) => state.is === 'requested'),
  };
}
