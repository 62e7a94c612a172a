import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { extentWords } from '../../../shared/domain/closure/extent-words';
import { opensRecords } from '../../../shared/domain/closure/in-force';
import { closureExtentNames, type ClosureExtent } from '../../../shared/domain/closure/model';
import { longMoment, timeOf } from '../../../shared/domain/dates';
import { listed } from '../../../shared/domain/words';

/** Who learns what when a closure is declared: shown before the second click, so that nobody closes a practice blindly. */
export interface Told {
  who: string;
  what: string[];
}

export interface PlannedTelling {
  /** Name of the practice that closes, and its code. */
  name: string;
  organisation: string;
  extent: ClosureExtent;
  rehearsal?: boolean;
  reason: string;
  /** ISO instant; null: now. */
  from: string | null;
  until: string | null;
  cover: readonly string[];
  /** Arrangements that are active today, of this practice. */
  active: readonly Arrangement[];
  nameOf: (code: string) => string;
}

export function tellings(plan: PlannedTelling): Told[] {
  const buddies = buddiesOf(plan.active, plan.organisation);
  const begins = plan.from === null ? (plan.until === null ? 'now on' : 'now') : longMoment(plan.from);
  const when = `from ${begins}${plan.until === null ? '' : ` until ${longMoment(plan.until)}`}`;
  const openEnd = plan.until === null ? ['Nobody knows yet until when.'] : [];
  const reason = plan.reason.trim() === '' ? 'And why, in your words.' : `“${plan.reason.trim()}”.`;
  return [
    ...buddies.map((code) => ({
      who: plan.nameOf(code),
      what: [
        plan.rehearsal
          ? `Rehearsal: ${plan.name} practises being ${extentWords[plan.extent].is} ${when}.`
          : `${plan.name} is ${extentWords[plan.extent].is} ${when}.`,
        ...openEnd,
        reason,
        ...(plan.cover.includes(code)
          ? [`You are asked to ${extentWords[plan.extent].askedTo}, and answer what you can take.`]
          : []),
        ...(!plan.rehearsal && opensRecords(plan.extent) && opensByClosing(plan.active, code)
          ? ['Until you are open again, your staff may look at its patients’ records, without asking.']
          : []),
      ],
    })),
    {
      who: `Everybody at ${plan.name}`,
      what: [
        plan.rehearsal
          ? 'That this is a rehearsal, and what each buddy answers.'
          : `That we are ${extentWords[plan.extent].is} ${when}, and what each buddy answers.`,
      ],
    },
    {
      who: 'Your patients',
      what: plan.rehearsal
        ? ['Nothing. The words are made for practice, and marked as such.']
        : [
            'Nothing by itself. You get the words for the door, the website, the telephone, a text message and a letter.',
          ],
    },
  ];
}

/** Who learns of a change of a closure, before it is made. @param says what is different, in sentences */
export function tellingsOfChange(plan: {
  name: string;
  rehearsal: boolean;
  says: readonly string[];
  /** Buddies that have answered. */
  answered: readonly string[];
  /** Of these: whose answer counts on, since nothing more is asked than before. */
  counts: readonly string[];
  buddies: readonly string[];
  changedTexts: readonly string[];
  nameOf: (code: string) => string;
}): Told[] {
  if (plan.says.length === 0) return [];
  const what = plan.says.join(' ');
  return [
    ...plan.buddies.map((code) => ({
      who: plan.nameOf(code),
      what: [
        what,
        ...(plan.answered.includes(code)
          ? [
              plan.counts.includes(code)
                ? 'They are asked whether their answer still holds.'
                : 'More is asked than they answered, so they are asked anew.',
            ]
          : []),
      ],
    })),
    { who: `Everybody at ${plan.name}`, what: ['The same, on Today and in the time-line.'] },
    {
      who: 'Your patients',
      what: plan.rehearsal
        ? ['Nothing: it is a rehearsal.']
        : [
            'Nothing by itself. The words for them are made anew: put them up again.',
            ...(plan.changedTexts.length > 0
              ? [`Changed by hand, so to be read again: ${listed([...plan.changedTexts])}.`]
              : []),
          ],
    },
  ];
}

/** ODS codes of every other party of these arrangements, in order and once each. */
export function buddiesOf(active: readonly Arrangement[], mine: string): string[] {
  const codes = active.flatMap((one) => one.terms.parties.map((party) => party.organisation));
  return [...new Set(codes.filter((code) => code !== mine))];
}

/** Does our closing let a buddy look that otherwise may not? */
const opensByClosing = (active: readonly Arrangement[], code: string): boolean =>
  active.some(
    (one) => one.terms.approval === 'while-closed' && one.terms.parties.some((party) => party.organisation === code),
  );

/** "Closed for everything since 07:40, until 18:30" */
export const extentSentence = (extent: ClosureExtent, from: string, until: string | null): string =>
  `${closureExtentNames[extent]}, since ${timeOf(from)}${until === null ? '' : `, until ${timeOf(until)}`}`;

export const coverSentence = (cover: readonly string[], nameOf: (code: string) => string): string =>
  cover.length === 0
    ? 'Nobody has been asked to give care meanwhile.'
    : `${listed(cover.map(nameOf))} ${cover.length === 1 ? 'is' : 'are'} asked to give care meanwhile.`;
