import { review } from './model';

export const reviewRows = { review } as const;
