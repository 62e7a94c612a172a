import type { CommandDefinition } from '../command';

export const procedureCommands: CommandDefinition[] = [];
