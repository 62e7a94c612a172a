import type { CommandDefinition } from '../command';

export const staffAccessCommands: CommandDefinition[] = [];
