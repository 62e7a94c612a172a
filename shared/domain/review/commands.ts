import type { CommandDefinition } from '../command';
import { fileMonthlyReport, tellOutstanding } from './monthly';
import { recordReview } from './record';
import { recordIncident } from './record-incident';

export const reviewCommands: CommandDefinition[] = [recordReview, recordIncident, fileMonthlyReport, tellOutstanding];
