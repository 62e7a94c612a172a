import { z } from 'zod';
import { who } from '../../protocol/actor';
import { ledgerId } from '../../protocol/ledger';
import { calendarDate, instant, line, sealed, sha256Hex, uuid } from '../../protocol/primitives';

/**
 * Privacy review by the practice's own procedure: which share of the accesses is looked at closely, how often, how they
 * are chosen, against what they are checked, and by whom. The field's model is the standard operating procedure for the
 * alerts of the Summary Care Record: a share, a rhythm, a way, sources, and at least two officers.
 */

export const rhythms = ['weekly', 'fortnightly', 'monthly'] as const;
export const rhythm = z.enum(rhythms);
export type Rhythm = z.infer<typeof rhythm>;
export const rhythmNames: Record<Rhythm, string> = {
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  monthly: 'Every month',
};

export const ways = ['random', 'per-person', 'per-practice'] as const;
export const way = z.enum(ways);
export type Way = z.infer<typeof way>;
export const wayNames: Record<Way, string> = {
  random: 'By chance',
  'per-person': 'By chance, at least one of each person',
  'per-practice': 'By chance, at least one of each practice',
};

export const sources = ['handback', 'appointment', 'rota', 'address'] as const;
export const source = z.enum(sources);
export type Source = z.infer<typeof source>;
export const sourceNames: Record<Source, string> = {
  handback: 'The handback note',
  appointment: 'The appointment book or the record itself',
  rota: 'The rota of the buddy: was the person on duty?',
  address: 'The two addresses: do person and patient live apart?',
};

export const officer = z.object({ person: uuid, name: line(120) });
export type Officer = z.infer<typeof officer>;

/** What a practice decides; a new version does not change what was drawn under an older one. */
export const procedureTerms = z.strictObject({
  /** Per cent of the accesses that nothing urgent brings in anyway. */
  share: z.int().min(1).max(100),
  rhythm,
  way,
  sources: z.array(source).min(1),
  officers: z.array(officer),
  /** Per cent of the sample that a second officer confirms. */
  secondShare: z.int().min(0).max(100),
});
export type ProcedureTerms = z.infer<typeof procedureTerms>;

/** Row kind `reviewProcedure` in `privacy:<ODS>`, one row per version; the highest version holds. */
export const reviewProcedure = procedureTerms.extend({
  id: uuid,
  version: z.int().positive(),
  at: instant,
  by: who,
  receivedAt: instant.nullable(),
});
export type ReviewProcedure = z.infer<typeof reviewProcedure>;

/** Why an access is in a sample. `only`: it is the one of its person or practice, which the way of selecting asks for. */
export const drawnBecause = z.enum(['urgent', 'drawn', 'only']);

export const drawn = z.object({
  access: uuid,
  because: drawnBecause,
  /** Who reviews it; null when every officer would be reviewing their own. */
  officer: uuid.nullable(),
  /** Who confirms it afterwards; null when nobody has to. */
  second: uuid.nullable(),
});
export type Drawn = z.infer<typeof drawn>;

/** Row kind `reviewSample` in `privacy:<ODS>`: everything that is needed to draw it again. */
export const reviewSample = z.object({
  id: uuid,
  procedure: uuid,
  procedureVersion: z.int().positive(),
  /** First and last day, in England. */
  from: calendarDate,
  until: calendarDate,
  seed: sha256Hex,
  /** Every access that could have been drawn, with the ledger it stands in; sorted by id. */
  population: z.array(z.object({ access: uuid, pair: ledgerId, person: uuid, buddy: z.string(), urgent: z.boolean() })),
  drawn: z.array(drawn),
  at: instant,
  by: who,
  receivedAt: instant.nullable(),
});
export type ReviewSample = z.infer<typeof reviewSample>;

export const checkResults = ['fits', 'missing', 'not-checked'] as const;
export const checkResult = z.enum(checkResults);
export type CheckResult = z.infer<typeof checkResult>;

/** Row kind `reconciliation`, id = the access's id, in `privacy:<ODS>`: what the other sources say about it. */
export const reconciliation = z.object({
  access: uuid,
  checks: z.object({
    handback: checkResult,
    appointment: checkResult,
    rota: checkResult,
    /** `missing`: they live at one address. Undefined in comparisons of older versions of the product. */
    address: checkResult.optional(),
  }),
  at: instant,
  by: who,
});
export type Reconciliation = z.infer<typeof reconciliation>;

/** Row kind `reviewConfirmation`, id = the access's id, in `privacy:<ODS>`: the second officer's view of a finding. */
export const reviewConfirmation = z.object({
  access: uuid,
  agrees: z.boolean(),
  /** Sealed by the privacy ledger's key; needed when they do not agree. */
  note: sealed.nullable(),
  at: instant,
  by: who,
  /** The finding that was looked at: a later one needs a new look. */
  reviewedAt: instant,
});
export type ReviewConfirmation = z.infer<typeof reviewConfirmation>;

/** The accesses of which an officer found that person and patient live at one address. */
export const sameAddressOf = (all: readonly Reconciliation[]): ReadonlySet<string> =>
  new Set(all.filter(({ checks }) => checks.address === 'missing').map(({ access }) => access));

/** A proposal for a practice that has none yet. It is not in force until an officer sets it. */
export const proposedTerms: Omit<ProcedureTerms, 'officers'> = {
  share: 50,
  rhythm: 'weekly',
  way: 'per-person',
  sources: ['handback', 'appointment', 'rota', 'address'],
  secondShare: 10,
};
