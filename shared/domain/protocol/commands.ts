import type { CommandDefinition } from '../command';

export const protocolCommands: CommandDefinition[] = [];
