import type { Role } from '../../protocol/actor';

/** Who may read a practice's privacy ledger and review who looked. */
export const reviewers: readonly Role[] = ['privacy-officer', 'caldicott-guardian'];
