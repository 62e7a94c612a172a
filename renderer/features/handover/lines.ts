import { z } from 'zod';
import type { Holidays } from '../../../shared/domain/calendar/holidays';
import {
  entryPlace,
  handoverUrgency,
  teller,
  type HandoverOwner,
  type HandoverUrgency,
  type Teller,
} from '../../../shared/domain/handover/model';
import { type Due, typedDue, usualDue } from './due';

/** Whose it is, as the form asks. */
export const ownerChoice = z.enum(['clinician', 'receptionist', 'practice-manager', 'person', 'buddy']);
export type OwnerChoice = z.infer<typeof ownerChoice>;

/** One line of "Something is left to do", as it is typed. */
export const lineEntries = z.object({
  /** Also the handover's id, so that sending it twice is once. */
  id: z.string(),
  what: z.string(),
  urgency: handoverUrgency,
  dueText: z.string(),
  owner: ownerChoice,
  ownerName: z.string(),
  tells: teller,
});
export type LineEntries = z.infer<typeof lineEntries>;

export const newLine = (): LineEntries => ({
  id: crypto.randomUUID(),
  what: '',
  urgency: 'soon',
  dueText: '',
  owner: 'clinician',
  ownerName: '',
  tells: 'home',
});

export type LineErrors = Partial<Record<'what' | 'dueText' | 'ownerName', string>>;

/** A line whose every answer has been checked. */
export interface CheckedLine extends Due {
  id: string;
  what: string;
  urgency: HandoverUrgency;
  owner: HandoverOwner;
  tells: Teller;
}

/** What is wrong with a line, or the line. @param now ISO instant */
export function checkLine(
  line: LineEntries,
  now: string,
  holidays: Holidays,
): { errors: LineErrors; checked: CheckedLine | undefined } {
  const errors: LineErrors = {};
  if (line.what.trim() === '') errors.what = 'Say what is left to do.';
  if (line.owner === 'person' && line.ownerName.trim() === '') errors.ownerName = 'Write the person’s name.';
  const typed = line.dueText.trim() === '' ? usualDue(line.urgency, now, holidays) : typedDue(line.dueText, now);
  if (typed === 'past') errors.dueText = 'This time is over already.';
  if (typed === undefined) errors.dueText = 'Write a time or a day: 15:00, tomorrow, Friday 12:00, 27 Nov.';
  if (Object.keys(errors).length > 0 || typed === undefined || typed === 'past') return { errors, checked: undefined };
  const { id, urgency, tells } = line;
  return { errors, checked: { id, what: line.what.trim(), urgency, tells, owner: ownerOf(line), ...typed } };
}

function ownerOf({ owner, ownerName }: LineEntries): HandoverOwner {
  if (owner === 'buddy') return { is: 'buddy' };
  return owner === 'person' ? { is: 'person', name: ownerName.trim() } : { is: 'role', role: owner };
}

/** Everything that is left to do after one access: the lines, and where the clinical entry is, asked once for all. */
export const leftEntries = z.object({ lines: z.array(lineEntries).readonly(), entry: entryPlace.nullable() });
export type LeftEntries = z.infer<typeof leftEntries>;
export const nothingLeft: LeftEntries = { lines: [], entry: null };
