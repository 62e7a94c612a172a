import type { CommandDefinition } from '../command';
import { declareClosure } from './declare';
import { reopen } from './reopen';
import { describeSystem } from './describe-system';
import { answerClosure } from './answer';

export const closureCommands: CommandDefinition[] = [declareClosure, reopen, describeSystem, answerClosure];
