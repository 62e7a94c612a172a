import type { CommandDefinition } from '../command';
import { recordReview } from './record';
import { recordIncident } from './record-incident';

export const reviewCommands: CommandDefinition[] = [recordReview, recordIncident];
