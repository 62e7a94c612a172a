import { z } from 'zod';
import { who } from '../../protocol/actor';
import { calendarDate, instant, odsCode, sealed, sha256Hex, uuid } from '../../protocol/primitives';
import { restrictionKind } from './kinds';

export const protectionReasons = ['staff', 'family-of-staff', 'objected', 'at-risk', 'other'] as const;
export const protectionReason = z.enum(protectionReasons);
export type ProtectionReason = z.infer<typeof protectionReason>;
export const protectionReasonNames: Record<ProtectionReason, string> = {
  staff: 'Works here',
  'family-of-staff': 'Family of staff',
  objected: 'Objected to sharing',
  'at-risk': 'At risk',
  other: 'Another reason',
};

const act = z.object({ at: instant, receivedAt: instant.nullable(), by: who });

/**
 * Row kind `protectedPatient`, in `privacy:<ODS>`: a patient of the practice about whom it decides itself. Who it is, is
 * sealed with the privacy ledger's key.
 */
export const protectedPatient = z.object({
  id: uuid,
  /** Sealed `Patient` (shared/domain/patient). */
  patient: sealed,
  kind: restrictionKind,
  reason: protectionReason,
  added: act,
  /** Last day on which it holds; null until it is lifted. */
  until: calendarDate.nullable(),
  lifted: act.extend({ reason: sealed }).nullable(),
});
export type ProtectedPatient = z.infer<typeof protectedPatient>;

/**
 * Row kind `restriction`, id = `hash`, in the pair ledger of home practice and buddy: one protected patient, as much as the
 * buddy's computers need to know it by its number. `hash`: HMAC-SHA-256 of `<home> <NHS number>` with a key derived from the
 * pair's ledger key, which both sides' devices hold and the service does not.
 */
export const restriction = z.object({
  hash: sha256Hex,
  home: odsCode,
  kind: restrictionKind,
  sharedAt: instant,
  until: calendarDate.nullable(),
});
export type Restriction = z.infer<typeof restriction>;

/** What is hashed. The home practice is in it, so that both sides may protect the same person. */
export const hashedText = (home: string, nhsNumber: string): string => `${home} ${nhsNumber}`;

/** Whether it holds on a day in England. */
export const holdsOn = (one: { until: string | null }, today: string): boolean =>
  one.until === null || today <= one.until;
