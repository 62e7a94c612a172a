import type { CommandDefinition } from '../command';
import { publishNotice } from './publish';

export const noticeCommands: CommandDefinition[] = [publishNotice];
