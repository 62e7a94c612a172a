import { z } from 'zod';
import { role, who } from '../../protocol/actor';
import { instant, line, odsCode, sealed, uuid } from '../../protocol/primitives';
import { moment } from '../access/model';

/** How soon an outstanding action must be taken on by somebody. */
export const handoverUrgencies = ['urgent', 'soon', 'routine'] as const;
export const handoverUrgency = z.enum(handoverUrgencies);
export type HandoverUrgency = z.infer<typeof handoverUrgency>;
export const handoverUrgencyNames: Record<HandoverUrgency, string> = {
  urgent: 'Urgent',
  soon: 'Soon',
  routine: 'Routine',
};

/** Whose it is: a role of the home practice, somebody there by name, or the buddy keeps it. */
export const handoverOwner = z.discriminatedUnion('is', [
  z.object({ is: z.literal('role'), role }),
  z.object({ is: z.literal('person'), name: line(80) }),
  z.object({ is: z.literal('buddy') }),
]);
export type HandoverOwner = z.infer<typeof handoverOwner>;

export const tellers = ['home', 'buddy', 'told'] as const;
export const teller = z.enum(tellers);
export type Teller = z.infer<typeof teller>;

/** Where the clinical entry already is, so that nothing is typed twice; Practice Buddy itself codes nothing. */
export const entryPlaces = ['home-record', 'buddy-record', 'paper', 'nowhere'] as const;
export const entryPlace = z.enum(entryPlaces);
export type EntryPlace = z.infer<typeof entryPlace>;

const act = moment.extend({ by: who });

/** Where it stands. What is returned is the buddy's again until they settle it. */
export const handoverState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('offered') }),
  /** `by` has it by name: whoever accepted it, or took it over last. */
  act.extend({ is: z.literal('accepted') }),
  act.extend({ is: z.literal('returned'), reason: sealed }),
  act.extend({ is: z.literal('done') }),
  /** Was returned, and handed over again as another one. */
  act.extend({ is: z.literal('replaced'), with: uuid }),
]);
export type HandoverState = z.infer<typeof handoverState>;

export const handoverSteps = ['accepted', 'taken', 'returned', 'done', 'replaced'] as const;

/**
 * Row kind `handover`, in the pair ledger of home practice and buddy: one outstanding action that a buddy hands over,
 * with its owner, its due time and who tells the patient. Delivered when `offered.receivedAt` is there.
 */
export const handover = z.object({
  id: uuid,
  access: uuid,
  home: odsCode,
  buddy: odsCode,
  /** Sealed text: what is left to do. */
  what: sealed,
  urgency: handoverUrgency,
  owner: handoverOwner,
  /** When it must be done. With `byDay` only the day was said: it is the end of core hours on it. */
  due: instant,
  byDay: z.boolean(),
  tells: teller,
  entry: entryPlace,
  offered: act,
  /** First seen by somebody of the home practice. */
  read: act.nullable(),
  state: handoverState,
  /** What happened after the offer, oldest first. */
  life: z.array(act.extend({ step: z.enum(handoverSteps) })),
});
export type Handover = z.infer<typeof handover>;
