import { draft, arrangement } from './model';

export const arrangementRows = { draft, arrangement } as const;
