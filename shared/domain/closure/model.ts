import { z } from 'zod';
import { who } from '../../protocol/actor';
import { instant, line, odsCode, paragraphs, uuid } from '../../protocol/primitives';
import { decline } from './care-kinds';

/** What is closed. A temporary closure, never a "closed list" (which is about registering patients). */
export const closureExtents = ['full', 'no-appointments', 'phones-only'] as const;
export const closureExtent = z.enum(closureExtents);
export type ClosureExtent = z.infer<typeof closureExtent>;
export const closureExtentNames: Record<ClosureExtent, string> = {
  full: 'Everything',
  'no-appointments': 'No appointments',
  'phones-only': 'Telephones only',
};

/** What failed: it decides which lines stand on the list of what must be done. */
export const closureCauses = ['staffing', 'premises', 'computers', 'telephones', 'training', 'other'] as const;
export const closureCause = z.enum(closureCauses);
export type ClosureCause = z.infer<typeof closureCause>;
export const closureCauseNames: Record<ClosureCause, string> = {
  staffing: 'Too few staff',
  premises: 'The building, power or water',
  computers: 'Computers',
  telephones: 'Telephones',
  training: 'Training',
  other: 'Something else',
};

/** What of a closure may be changed after it was declared. */
export const closureFacts = z.object({
  /** Sudden closures begin at once. */
  from: instant,
  /** Expected end; null when nobody knows. */
  until: instant.nullable(),
  extent: closureExtent,
  /** Undefined when nobody said: then no line is left off the list for it. */
  cause: closureCause.optional(),
  reason: paragraphs(500),
  /** Who gives the care meanwhile; ODS codes of buddies. */
  cover: z.array(odsCode),
});
export type ClosureFacts = z.infer<typeof closureFacts>;

/** One change of a closure: what held before it. What holds after it stands in the next change, or in the closure. */
export const closureChange = z.object({ at: instant, by: who, before: closureFacts });
export type ClosureChange = z.infer<typeof closureChange>;

/** Row kind `closure` in ledger `board:<ODS>`: read by the practice and its buddies, so the reason names no patient and no absent member of staff. */
export const closure = closureFacts.extend({
  id: uuid,
  organisation: odsCode,
  planned: z.boolean(),
  /** Practice only: nothing is really closed, no record opens by it, and every screen and paper says so. */
  rehearsal: z.boolean().optional(),
  declaredAt: instant,
  declaredBy: who,
  reopened: z.object({ at: instant, by: who, note: z.string().max(2_000) }).nullable(),
  /** The oldest first; undefined: it holds as it was declared. */
  changes: z.array(closureChange).optional(),
});
export type Closure = z.infer<typeof closure>;

export const capacities = ['all', 'urgent-only', 'none'] as const;
export const capacity = z.enum(capacities);
export type Capacity = z.infer<typeof capacity>;
export const capacityNames: Record<Capacity, string> = {
  all: 'We take your patients',
  'urgent-only': 'We take urgent care only',
  none: 'We cannot help now',
};

/** Row kind `closureAnswer`, id = the closure's id, in the `pair` ledger of the two: the buddy's answer. The last one stands. */
export const closureAnswer = z.object({
  closure: uuid,
  organisation: odsCode,
  capacity,
  note: z.string().max(500),
  /** How many appointments it can give today; null or undefined when it did not say. */
  appointments: z.int().min(0).max(999).nullable().optional(),
  /** Until when the answer holds; null or undefined: as long as the closure. */
  until: instant.nullable().optional(),
  /** Parts that it does not take, with the reason. */
  declines: z.array(decline).max(20).optional(),
  at: instant,
  by: who,
  receivedAt: instant.nullable(),
});
export type ClosureAnswer = z.infer<typeof closureAnswer>;

/** The words of a guide: how a buddy's person gets into one of this practice's clinical systems. */
export const guideWords = z.object({
  organisation: odsCode,
  system: line(60),
  /** Sign-in steps, in order. */
  steps: z.array(line(300)).min(1),
  /** What may be looked at. */
  mayLookAt: z.array(line(200)).min(1),
  /** Whom to ring when it does not work. */
  telephone: line(40),
  /** The ladder of other ways, best first. */
  otherwise: z.array(line(300)),
  /** What to do when the system itself is down, for everybody. */
  whenDown: line(500).optional(),
  /** The supplier's number of this practice, which some systems ask for when one changes organisation. */
  organisationNumber: line(40).optional(),
});
export type GuideWords = z.infer<typeof guideWords>;

/** When a guide was changed last, by whom, and how often before: buddies see which one they hold. */
const guideChange = z.object({ version: z.int().positive(), at: instant, by: who });

/** Row kind `system`, id = the system's name, in `board:<ODS>`. Guides of older versions of the product have no `change`. */
export const systemGuide = guideWords.extend({
  change: guideChange.optional(),
  /** What stood before the last change, so that it can be saved again. */
  former: guideWords.optional(),
});
export type SystemGuide = z.infer<typeof systemGuide>;
