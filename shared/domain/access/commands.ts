import type { CommandDefinition } from '../command';
import { requestAccess } from './request';
import { openAccess } from './open';
import { closeAccess } from './close';
import { handBack } from './hand-back';
import { withdrawAccess } from './withdraw';
import { grantAccess, declineAccess } from './decide';
import { witnessAccess } from './witness';
import { enquire, reply } from './enquire';

export const accessCommands: CommandDefinition[] = [
  requestAccess,
  openAccess,
  witnessAccess,
  closeAccess,
  handBack,
  withdrawAccess,
  grantAccess,
  declineAccess,
  enquire,
  reply,
];
