import { incident } from './incident';
import { review } from './model';
import { monthlyReport, reviewStanding } from './monthly';

export const reviewRows = { review, incident, monthlyReport, reviewStanding } as const;
