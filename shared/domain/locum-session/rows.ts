import { locumSession } from './model';

export const locumSessionRows = { locumSession } as const;
