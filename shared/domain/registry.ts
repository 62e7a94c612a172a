import { closeAccess } from './access/close';
import { declineAccess, grantAccess } from './access/decide';
import { enquire, reply } from './access/enquire';
import { handBack } from './access/hand-back';
import { openAccess } from './access/open';
import { requestAccess } from './access/request';
import { withdrawAccess } from './access/withdraw';
import { declineArrangement, withdrawArrangement } from './arrangement/answer';
import { discardDraft, draftArrangement, markSent } from './arrangement/draft';
import { proposeArrangement } from './arrangement/propose';
import { signArrangement } from './arrangement/sign';
import { endArrangement, resumeArrangement, suspendArrangement } from './arrangement/stop';
import { answerClosure } from './closure/answer';
import { declareClosure } from './closure/declare';
import { describeSystem } from './closure/describe-system';
import { reopen } from './closure/reopen';
import type { CommandDefinition } from './command';
import { publishNotice } from './notice/publish';
import { importOrganisations } from './organisation/import';
import { recordReview } from './review/record';
import { recordStaff } from './staff/record';

/** Every command there is, by name. Device and service both look here and nowhere else. */
const all: CommandDefinition[] = [
  importOrganisations,
  publishNotice,
  recordStaff,
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
  declareClosure,
  reopen,
  describeSystem,
  answerClosure,
  requestAccess,
  openAccess,
  closeAccess,
  handBack,
  withdrawAccess,
  grantAccess,
  declineAccess,
  enquire,
  reply,
  recordReview,
];

export const commands: ReadonlyMap<string, CommandDefinition> = new Map(all.map((one) => [one.name, one]));
