import type { CommandDefinition } from '../command';
import { changeSession } from './change';
import { planSession } from './plan';
import { withdrawSession } from './withdraw';

export const locumSessionCommands: CommandDefinition[] = [planSession, changeSession, withdrawSession];
