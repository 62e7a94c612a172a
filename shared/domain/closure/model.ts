import { z } from 'zod';
import { who } from '../../protocol/actor';
import { instant, line, odsCode, paragraphs, uuid } from '../../protocol/primitives';

/** What is closed. A temporary closure, never a "closed list" (which is about registering patients). */
export const closureExtents = ['full', 'no-appointments', 'phones-only'] as const;
export const closureExtent = z.enum(closureExtents);
export type ClosureExtent = z.infer<typeof closureExtent>;
export const closureExtentNames: Record<ClosureExtent, string> = {
  full: 'Everything',
  'no-appointments': 'No appointments',
  'phones-only': 'Telephones only',
};

/** Row kind `closure` in ledger `board:<ODS>`: read by the practice and its buddies, so the reason names no patient and no absent member of staff. */
export const closure = z.object({
  id: uuid,
  organisation: odsCode,
  /** Sudden closures begin at once. */
  planned: z.boolean(),
  from: instant,
  /** Expected end; null when nobody knows. */
  until: instant.nullable(),
  extent: closureExtent,
  reason: paragraphs(500),
  /** Who gives the care meanwhile; ODS codes of buddies. */
  cover: z.array(odsCode),
  declaredAt: instant,
  declaredBy: who,
  reopened: z.object({ at: instant, by: who, note: z.string().max(2_000) }).nullable(),
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
  at: instant,
  by: who,
  receivedAt: instant.nullable(),
});
export type ClosureAnswer = z.infer<typeof closureAnswer>;

/** Row kind `system`, id = the system's name, in `board:<ODS>`: how a buddy's person gets into this practice's clinical system. */
export const systemGuide = z.object({
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
});
export type SystemGuide = z.infer<typeof systemGuide>;
