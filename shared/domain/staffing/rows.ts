import { boardPerson, pressure, pressureTold, returnStep, staffingDay, staffingRulesSet, weeklyReturn } from './model';
import { importedScale, scaleTaken } from './scale';

export const staffingRows = {
  boardPerson,
  staffingDay,
  staffingRulesSet,
  importedScale,
  scaleTaken,
  pressure,
  pressureTold,
  weeklyReturn,
  returnStep,
} as const;
