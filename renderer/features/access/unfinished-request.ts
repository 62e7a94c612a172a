import { z } from 'zod';
import { purpose, urgency } from '../../../shared/domain/access/model';
import { relationship } from '../../../shared/domain/arrangement/model';
import { basis } from '../../../shared/domain/notice/model';
import { pairLedger, type LedgerId } from '../../../shared/protocol/ledger';

/** What the request form holds while it is filled in: texts as they were typed, and choices, null until made. */
export const requestEntries = z.object({
  nhsNumber: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  dateOfBirth: z.string(),
  /** The registered practice. */
  home: z.object({ code: z.string(), name: z.string(), town: z.string() }).nullable(),
  purpose: purpose.nullable(),
  basis: basis.nullable(),
  urgency,
  relationship: relationship.nullable(),
  reason: z.string(),
});
export type RequestEntries = z.infer<typeof requestEntries>;

/** The practice's usual answers. Nothing of a patient is ever preset, nor whether the person knows them. */
export const usualEntries: RequestEntries = {
  nhsNumber: '',
  familyName: '',
  givenName: '',
  dateOfBirth: '',
  home: null,
  purpose: null,
  basis: 'direct-care',
  urgency: 'now',
  relationship: null,
  reason: '',
};

/**
 * With whose key an unfinished request is sealed while it is kept: that of the two practices, as the request itself will be.
 * Until the patient’s practice is chosen there is none, and it stays in memory.
 * @param mine ODS code of the organisation acted for
 */
export const ledgerOfUnfinished =
  (mine: string) =>
  (typed: Record<string, unknown>): LedgerId | null => {
    const { success, data } = requestEntries.safeParse(typed['entries']);
    return success && data.home && data.home.code !== mine ? pairLedger(mine, data.home.code) : null;
  };
