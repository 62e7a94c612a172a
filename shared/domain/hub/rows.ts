import { hub } from './model';

export const hubRows = { hub } as const;
