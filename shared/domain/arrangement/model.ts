import { z } from 'zod';
import { role, who } from '../../protocol/actor';
import { calendarDate, instant, line, odsCode, paragraphs, sha256Hex, uuid } from '../../protocol/primitives';
import { basis } from '../notice/model';
import { risk } from '../risk/model';

/** How an access under the arrangement is approved. */
export const approvals = ['in-advance', 'each-time', 'while-closed'] as const;
export const approval = z.enum(approvals);
export type Approval = z.infer<typeof approval>;
export const approvalNames: Record<Approval, string> = {
  'in-advance': 'In advance: nobody has to be asked',
  'each-time': 'Each time: the home practice decides',
  'while-closed': 'Only while the home practice is closed',
};

/** How the person who looks knows the patient. */
export const relationships = ['none', 'self', 'family', 'friend', 'colleague', 'neighbour'] as const;
export const relationship = z.enum(relationships);
export type Relationship = z.infer<typeof relationship>;
export const relationshipNames: Record<Relationship, string> = {
  none: 'No',
  self: 'It is me',
  family: 'Family',
  friend: 'Friend',
  colleague: 'Colleague',
  neighbour: 'Neighbour',
};

/**
 * What a declared relationship leads to; always to review as well. `second-person`: somebody else at the same desk
 * witnesses it by their own PIN before it opens.
 */
export const relationshipPath = z.enum(['reviewed', 'second-person', 'home-practice', 'refused']);
export type RelationshipPath = z.infer<typeof relationshipPath>;

export const party = z.object({ organisation: odsCode, name: line(100), town: z.string(), postcode: z.string() });
export type Party = z.infer<typeof party>;

/** A clinical system of one party that the others' staff may use. */
export const sharedSystem = z.object({ organisation: odsCode, system: line(60) });
export type SharedSystem = z.infer<typeof sharedSystem>;
/** Offered in the form; any other name may be typed. */
export const knownSystems = ['EMIS Web', 'SystmOne', 'Vision', 'Medicus'] as const;

/** Parts of a data sharing agreement that are words of the parties' own. */
export const agreementWords = z.object({
  /** Who is controller of what, and on what lawful bases (UK GDPR). */
  controllers: z.string().max(1_000).optional(),
  /** Who keeps what for how long. */
  retention: z.string().max(1_000).optional(),
  incidentRoute: z.string().max(500).optional(),
  complaintRoute: z.string().max(500).optional(),
  /** Prescribing cost centre to be used for the other side's patients. */
  costCentre: z.string().max(200).optional(),
  dpiaReference: z.string().max(200).optional(),
  /** What happens with data and access when the arrangement ends. */
  exit: z.string().max(1_000).optional(),
});
export type AgreementWords = z.infer<typeof agreementWords>;

/** What the parties agree. The first party is the one who drafted it. */
export const terms = z.object({
  parties: z.array(party).min(2).max(60),
  systems: z.array(sharedSystem).min(1),
  roles: z.array(role).min(1),
  approval,
  bases: z.array(basis).min(1),
  from: calendarDate,
  until: calendarDate,
  risks: z.array(risk).min(1),
  relationships: z.object({
    self: relationshipPath,
    family: relationshipPath,
    friend: relationshipPath,
    colleague: relationshipPath,
    neighbour: relationshipPath,
  }),
  /** How long an access stays open, in minutes. */
  openMinutes: z.int().min(5).max(120),
  /** Under which contract care is given, since indemnity follows the contract; free words. */
  contractBasis: z.string().max(500),
  /** Every how many days a named person confirms again who has staff access; 90 where nothing is said. */
  recheckDays: z.int().min(7).max(366).optional(),
  /** Whether an unread protocol is in the way of the next access, or only said. `remind` where nothing is said. */
  protocolReading: z.enum(['remind', 'insist']).optional(),
  /** What the field's agreements hold beside the above; free words, any of them may be missing. */
  agreement: agreementWords.optional(),
});
export type Terms = z.infer<typeof terms>;

/** Relationship paths a new draft begins with. */
export const usualRelationships: Terms['relationships'] = {
  self: 'refused',
  family: 'home-practice',
  friend: 'home-practice',
  colleague: 'home-practice',
  neighbour: 'reviewed',
};

/** A signature is a command of its own, signed by the person's key; the row keeps who, when, and which terms. */
export const signatureOnTerms = z.object({
  by: who,
  at: instant,
  termsHash: sha256Hex,
  command: uuid,
  receivedAt: instant.nullable(),
});
export type SignatureOnTerms = z.infer<typeof signatureOnTerms>;

/** Terms that somebody proposed, with the signatures they have got. */
const proposedTerms = z.object({
  terms,
  termsHash: sha256Hex,
  proposedBy: who,
  proposedAt: instant,
  /** Why they differ from the ones before; empty for the first. */
  reason: z.string().max(500),
  signatures: z.array(signatureOnTerms),
});

/** A change of a signed arrangement: the terms before hold until every party has signed this. */
export const amendment = proposedTerms;
export type Amendment = z.infer<typeof amendment>;

/**
 * Terms that are over. `countered`: others were proposed before everybody had signed. `amended`: they held until then.
 * `declined` and `withdrawn`: a change that never came about.
 */
export const termsVersion = proposedTerms.extend({
  over: z.object({
    how: z.enum(['countered', 'amended', 'declined', 'withdrawn']),
    by: who,
    at: instant,
    reason: z.string().max(500),
  }),
});
export type TermsVersion = z.infer<typeof termsVersion>;

const act = z.object({ by: who, at: instant, reason: paragraphs(500) });

/** Where it stands; `active` and `ended by date` are computed from the dates (see standing.ts). */
export const arrangementState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('proposed') }),
  z.object({ is: z.literal('signed'), at: instant }),
  act.extend({ is: z.literal('declined') }),
  act.extend({ is: z.literal('withdrawn') }),
  act.extend({ is: z.literal('suspended'), signedAt: instant }),
  act.extend({ is: z.literal('ended') }),
]);

/** Row kind `arrangement`, id = the arrangement's id, in ledger `arrangement:<id>`. */
export const arrangement = z.object({
  id: uuid,
  terms,
  /** SHA-256 of the canonical JSON of the terms: what is signed. */
  termsHash: sha256Hex,
  proposedAt: instant,
  proposedBy: who,
  signatures: z.array(signatureOnTerms),
  state: arrangementState,
  /** Suspensions that are over, so that an opening made during one is known for it, however late it arrives. */
  suspensions: z.array(z.object({ from: instant, until: instant })).optional(),
  /** Terms that are over, the oldest first: a record of who proposed what, and how accesses of those days are judged. */
  versions: z.array(termsVersion).optional(),
  /** A change that waits for signatures. */
  amendment: amendment.optional(),
});
export type Arrangement = z.infer<typeof arrangement>;

/** What a draft wants to change: terms that wait for signatures (`counter`), or terms that hold (`amend`). */
export const changesOf = z.object({ arrangement: uuid, how: z.enum(['counter', 'amend']), termsHash: sha256Hex });
export type ChangesOf = z.infer<typeof changesOf>;

/** Row kind `draft`, id = the future arrangement's id, in ledger `practice:<ODS>`: unfinished, so nearly everything may be missing. */
export const draft = z.object({
  id: uuid,
  terms: terms.partial(),
  savedAt: instant,
  savedBy: who,
  /** Set when it was signed and sent. */
  sentAt: instant.nullable(),
  /** Set when it is not a new arrangement but other terms for one there is. */
  changes: changesOf.optional(),
});
export type Draft = z.infer<typeof draft>;
