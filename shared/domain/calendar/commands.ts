import type { CommandDefinition } from '../command';
import { importBankHolidays } from './import';

export const calendarCommands: CommandDefinition[] = [importBankHolidays];
