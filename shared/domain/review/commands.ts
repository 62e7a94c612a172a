import type { CommandDefinition } from '../command';
import { recordReview } from './record';

export const reviewCommands: CommandDefinition[] = [recordReview];
