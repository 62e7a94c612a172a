import { boardPerson, pressure, pressureTold, staffingDay, staffingRulesSet, weeklyReturn } from './model';

export const staffingRows = {
  boardPerson,
  staffingDay,
  staffingRulesSet,
  pressure,
  pressureTold,
  weeklyReturn,
} as const;
