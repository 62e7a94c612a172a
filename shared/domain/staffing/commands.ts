import type { CommandDefinition } from '../command';

export const staffingCommands: CommandDefinition[] = [];
