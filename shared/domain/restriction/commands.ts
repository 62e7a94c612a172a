import type { CommandDefinition } from '../command';

export const restrictionCommands: CommandDefinition[] = [];
