import { z } from 'zod';
import { who } from '../../protocol/actor';
import { instant, odsCode, sealed, sha256Hex, uuid } from '../../protocol/primitives';
import { rejection } from '../../protocol/sync';
import { relationship } from '../arrangement/model';
import { basis } from '../notice/model';
import { restrictionKind } from '../restriction/kinds';

export const purposes = [
  'routine',
  'acute-symptoms',
  'long-term-condition',
  'medication',
  'test-result',
  'safeguarding',
  'administrative',
  'remote-advice',
] as const;
export const purpose = z.enum(purposes);
export type Purpose = z.infer<typeof purpose>;
export const purposeNames: Record<Purpose, string> = {
  routine: 'Routine care',
  'acute-symptoms': 'Acute symptoms',
  'long-term-condition': 'Long-term condition',
  medication: 'Medication',
  'test-result': 'Test result',
  safeguarding: 'Safeguarding',
  administrative: 'Administration for care',
  'remote-advice': 'Remote advice',
};

export const urgency = z.enum(['now', 'today', 'soon']);
export type Urgency = z.infer<typeof urgency>;
export const urgencyNames: Record<Urgency, string> = {
  now: 'Now, the patient is waiting',
  today: 'Today',
  soon: 'This week',
};

/** The notice that was shown and acknowledged, for this one access. */
export const acknowledgement = z.object({
  /** Row id of the notice, `direct-care@2`. */
  notice: z.string(),
  title: z.string(),
  /** SHA-256 of the notice's canonical JSON, as it was shown. */
  noticeHash: sha256Hex,
  /** Which of the notice's own purposes the person affirmed. */
  noticePurpose: z.string(),
  /** Milliseconds on screen before it was acknowledged. */
  shownForMs: z.int().nonnegative(),
  at: instant,
});
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** When something happened by the device's clock, and when the service had it (null: not sent yet). */
export const moment = z.object({ at: instant, receivedAt: instant.nullable() });

/** How an access came to be allowed. */
export const grant = z.discriminatedUnion('how', [
  moment.extend({ how: z.literal('in-advance') }),
  moment.extend({ how: z.literal('closure'), closure: uuid }),
  moment.extend({ how: z.literal('home-practice'), by: who, reason: sealed.nullable() }),
  moment.extend({ how: z.literal('break-glass') }),
]);
export type Grant = z.infer<typeof grant>;

/** `offline`: the device said that it had no connection when it opened; whoever reviews sees it however soon it arrived. */
export const opening = moment.extend({
  acknowledgement,
  closesAt: instant,
  offline: z.boolean(),
  /** Whether the person's own practice had them at work in that half day; undefined when its board did not say. Never why not. */
  atWork: z.boolean().optional(),
});
export const closing = moment.extend({ how: z.enum(['person', 'timer', 'stopped', 'found-open']) });
export const handback = moment.extend({ by: who, nothingDone: z.boolean(), note: sealed.nullable() });

/** Where it stands: one union, each with just the fields it has. */
export const accessState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('requested') }),
  z.object({ is: z.literal('granted'), grant }),
  moment.extend({ is: z.literal('declined'), by: who, reason: sealed }),
  /** Asked for, but the arrangement or the register did not allow it (learned when it reached the service). */
  moment.extend({ is: z.literal('refused'), why: rejection }),
  moment.extend({ is: z.literal('withdrawn') }),
  z.object({ is: z.literal('open'), grant: grant.nullable(), opening }),
  z.object({ is: z.literal('closed'), grant: grant.nullable(), opening, closing }),
  z.object({ is: z.literal('handed-back'), grant: grant.nullable(), opening, closing, handback }),
]);
export type AccessState = z.infer<typeof accessState>;

/** A question of the home practice's privacy officer to the person who looked, and the reply. */
export const enquiry = z.object({
  id: uuid,
  question: sealed,
  asked: moment.extend({ by: who }),
  reply: moment.extend({ text: sealed }).nullable(),
});

/** Row kind `access`, in the pair ledger of home practice and buddy. One request for one patient's record, from asking to handing back. */
export const access = z.object({
  id: uuid,
  arrangement: uuid,
  /** The patient's registered practice. */
  home: odsCode,
  /** The organisation of the person who asks. */
  buddy: odsCode,
  system: z.string(),
  purpose,
  basis,
  urgency,
  relationship,
  /** Danger to life with the home practice unreachable: always possible, never silent. */
  breakGlass: z.boolean(),
  /** The arrangement asks for a second person at the same desk, because the patient is known to whoever asks. */
  needsWitness: z.boolean().optional(),
  /** The second person: signed by their own key, on the computer where it was asked. */
  witness: moment.extend({ by: who }).optional(),
  /**
   * The home practice has put this patient on its list of protected patients. `hash` is the row of the list that the
   * number matched; `location`: the home practice's name is never shown with the patient on the other side.
   */
  restriction: z.object({ hash: sha256Hex, kind: restrictionKind }).optional(),
  /** Sealed `Patient` (shared/domain/patient). */
  patient: sealed,
  /** Sealed text: the sentence that the privacy officer reads. */
  reason: sealed,
  by: who,
  device: uuid,
  asked: moment,
  state: accessState,
  /** What should not have happened, found by the handlers; the review begins with these. */
  concerns: z.array(rejection),
  enquiries: z.array(enquiry),
});
export type Access = z.infer<typeof access>;
