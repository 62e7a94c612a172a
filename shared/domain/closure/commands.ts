import type { CommandDefinition } from '../command';
import { answerClosure } from './answer';
import { assignCare } from './assign-care';
import { changeClosure } from './change';
import { declareClosure } from './declare';
import { describeSystem } from './describe-system';
import { editText } from './edit-text';
import { buddyLine, homeLine } from './line';
import { reopen } from './reopen';

export const closureCommands: CommandDefinition[] = [
  declareClosure,
  changeClosure,
  reopen,
  describeSystem,
  answerClosure,
  assignCare,
  homeLine,
  buddyLine,
  editText,
];
