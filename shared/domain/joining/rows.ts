import { invitation } from './model';

export const joiningRows = { invitation } as const;
