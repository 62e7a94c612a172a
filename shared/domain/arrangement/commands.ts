import type { CommandDefinition } from '../command';
import { draftArrangement, discardDraft, markSent } from './draft';
import { proposeArrangement } from './propose';
import { signArrangement } from './sign';
import { declineArrangement, withdrawArrangement } from './answer';
import { amendArrangement, dropAmendment, signAmendment } from './amend';
import { assureParty } from './assurance';
import { counterArrangement } from './counter';
import { saveDpia } from './dpia-row';
import { lookAtArrangement } from './look';
import { savePatientsText } from './patients-text-row';
import { suspendArrangement, resumeArrangement, endArrangement } from './stop';

export const arrangementCommands: CommandDefinition[] = [
  draftArrangement,
  discardDraft,
  markSent,
  proposeArrangement,
  signArrangement,
  declineArrangement,
  withdrawArrangement,
  suspendArrangement,
  resumeArrangement,
  endArrangement,
  counterArrangement,
  amendArrangement,
  signAmendment,
  dropAmendment,
  assureParty,
  lookAtArrangement,
  saveDpia,
  savePatientsText,
];
