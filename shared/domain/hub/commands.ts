import type { CommandDefinition } from '../command';
import { setHubCapacity } from './capacity';
import { describeHub } from './describe';
import { closeHub, reopenHub } from './shut';

export const hubCommands: CommandDefinition[] = [describeHub, setHubCapacity, closeHub, reopenHub];
