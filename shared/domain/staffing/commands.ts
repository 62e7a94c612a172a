import type { CommandDefinition } from '../command';
import { declarePressure } from './declare';
import { keepBoardPerson } from './keep-person';
import { recordReturn } from './record-return';
import { recordStaffing } from './record';
import { setThresholds } from './set-thresholds';
import { tellPressure } from './tell';

export const staffingCommands: CommandDefinition[] = [
  recordStaffing,
  keepBoardPerson,
  setThresholds,
  declarePressure,
  tellPressure,
  recordReturn,
];
