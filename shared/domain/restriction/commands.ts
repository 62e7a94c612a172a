import type { CommandDefinition } from '../command';
import { liftProtection, protectPatient } from './protect';
import { liftRestriction, shareRestriction } from './share';

export const restrictionCommands: CommandDefinition[] = [
  protectPatient,
  liftProtection,
  shareRestriction,
  liftRestriction,
];
