import { protectedPatient, restriction } from './model';

export const restrictionRows = { protectedPatient, restriction } as const;
