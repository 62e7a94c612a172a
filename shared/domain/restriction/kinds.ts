import { z } from 'zod';

/**
 * Why a patient is protected, as much of it as buddies learn: `approval`, the home practice decides each time;
 * `location`, moreover where the patient lives must not become known, and the home practice's name would tell.
 */
export const restrictionKinds = ['approval', 'location'] as const;
export const restrictionKind = z.enum(restrictionKinds);
export type RestrictionKind = z.infer<typeof restrictionKind>;
