import { access } from './model';

export const accessRows = { access } as const;
