import { z } from 'zod';
import { who } from '../../protocol/actor';
import { calendarDate, instant, line, paragraphs, uuid } from '../../protocol/primitives';
import { evidenceKinds } from './evidence-kinds';
import { authenticators, cardRoutes } from './routes';

const by = z.object({ at: instant, by: who });

export const decisions = ['granted', 'more-needed', 'refused'] as const;
export type CardDecision = (typeof decisions)[number];
export const decisionNames: Readonly<Record<CardDecision, string>> = {
  granted: 'Granted',
  'more-needed': 'More evidence needed',
  refused: 'Refused',
};

/** What is redone when people can meet, by which day at the latest. */
export const faceToFace = z.object({ what: line(200), until: calendarDate });

/** What was issued: a card, or another authenticator. */
export const issued = z.object({
  ...by.shape,
  /** Last day of its certificate; null where there is none. */
  expires: calendarDate.nullable(),
  /** A card travels locked, and is unlocked when the applicant says that it came. */
  received: by.nullable(),
});

/**
 * Row kind `cardRegistration`, id = its own, in the practice's ledger. There is no field for the number of a document, an
 * image, a National Insurance number or the numbers read back: they are seen by a person, and kept nowhere.
 */
export const cardRegistration = z.strictObject({
  id: uuid,
  applicant: line(120),
  /** Who the applicant is on the practice's list of staff; none while they are not on it. */
  person: uuid.optional(),
  route: z.enum(cardRoutes),
  authenticator: z.enum(authenticators),
  begun: by,
  /** Steps of the route that are done: the last word of each, in the order of doing. */
  steps: z.array(z.strictObject({ step: z.string(), on: calendarDate, ...by.shape })),
  evidence: z.array(z.strictObject({ id: uuid, kind: z.enum(evidenceKinds), on: calendarDate, ...by.shape })),
  /** The last decision; null before any. */
  decision: z.strictObject({ is: z.enum(decisions), reason: z.string().max(500), ...by.shape }).nullable(),
  again: faceToFace.extend({ done: by.nullable() }).nullable(),
  issued: issued.nullable(),
  /** Given up, with the reason; nothing more happens then. */
  ended: z.strictObject({ reason: line(500), ...by.shape }).nullable(),
  /** Everything that was done, so that what was taken back is still known to have been. */
  history: z.array(z.strictObject({ ...by.shape, did: line(300), words: z.string().max(500) })),
});
export type CardRegistration = z.infer<typeof cardRegistration>;
export const note = paragraphs(500);
