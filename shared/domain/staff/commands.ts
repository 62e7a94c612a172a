import type { CommandDefinition } from '../command';
import { leave } from './leave';
import { recordStaff } from './record';

export const staffCommands: CommandDefinition[] = [recordStaff, leave];
