import type { CommandDefinition } from '../command';
import { invite } from './invite';
import { join } from './join';
import { withdrawInvitation } from './withdraw';

export const joiningCommands: CommandDefinition[] = [invite, withdrawInvitation, join];
