import type { CommandDefinition } from '../command';
import { acceptHandover, returnHandover, takeHandover } from './answer';
import { doneHandover, readHandover } from './done';
import { offerHandover } from './offer';

export const handoverCommands: CommandDefinition[] = [
  offerHandover,
  acceptHandover,
  takeHandover,
  returnHandover,
  doneHandover,
  readHandover,
];
