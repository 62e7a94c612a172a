import type { CommandDefinition } from '../command';
import { recordStaff } from './record';

export const staffCommands: CommandDefinition[] = [recordStaff];
