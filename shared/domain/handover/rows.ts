import { handover } from './model';

export const handoverRows = { handover } as const;
