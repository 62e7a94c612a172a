import type { CommandDefinition } from '../command';
import { closeRisk, reopenRisk } from './close';
import { recordRisk } from './record';
import { reviewRisk } from './review';

export const riskCommands: CommandDefinition[] = [recordRisk, reviewRisk, closeRisk, reopenRisk];
