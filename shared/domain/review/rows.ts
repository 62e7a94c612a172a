import { incident } from './incident';
import { review } from './model';

export const reviewRows = { review, incident } as const;
