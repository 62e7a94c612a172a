import type { CommandDefinition } from '../command';

export const riskCommands: CommandDefinition[] = [];
