import type { CommandDefinition } from '../command';

export const handoverCommands: CommandDefinition[] = [];
