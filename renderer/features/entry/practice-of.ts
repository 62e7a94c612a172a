import type { VaultPerson } from '../../../shared/ipc';

/** The line under a name on the lock screen begins with the practice. */
export const practiceOf = (place: VaultPerson): string => place.detail.split(', ')[0] ?? place.detail;
