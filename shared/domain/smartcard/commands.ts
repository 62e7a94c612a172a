import type { CommandDefinition } from '../command';

export const smartcardCommands: CommandDefinition[] = [];
