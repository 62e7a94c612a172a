import { staffAccess } from './model';

export const staffAccessRows = { staffAccess } as const;
