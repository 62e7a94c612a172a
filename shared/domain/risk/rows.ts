import { riskEntry } from './entry';

export const riskRows = { riskEntry } as const;
