import type { CommandDefinition } from '../command';
import { declarePressure } from './declare';
import { importScale } from './import-scale';
import { keepBoardPerson } from './keep-person';
import { recordReturn } from './record-return';
import { recordStaffing } from './record';
import { returnNotSent } from './return-not-sent';
import { setThresholds } from './set-thresholds';
import { takeUpScale } from './take-up-scale';
import { tellPressure } from './tell';

export const staffingCommands: CommandDefinition[] = [
  recordStaffing,
  keepBoardPerson,
  setThresholds,
  importScale,
  takeUpScale,
  declarePressure,
  tellPressure,
  recordReturn,
  returnNotSent,
];
