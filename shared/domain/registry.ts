import type { CommandDefinition } from './command';

/** Every command there is, by name. Device and service both look here and nowhere else. */
const all: CommandDefinition[] = [];

export const commands: ReadonlyMap<string, CommandDefinition> = new Map(all.map((one) => [one.name, one]));
