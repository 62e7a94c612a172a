import type { CommandDefinition } from '../command';

export const hubCommands: CommandDefinition[] = [];
