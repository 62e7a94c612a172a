import type { CommandDefinition } from '../command';
import { beginRegistration, endRegistration } from './begin';
import { decideRegistration, recordMeeting } from './decide';
import { issueAuthenticator, receiveAuthenticator, renewAuthenticator } from './issue';
import { linkRegistration } from './link';
import { recordStep, seeEvidence, unseeEvidence, writeNote } from './record-step';

export const smartcardCommands: CommandDefinition[] = [
  beginRegistration,
  linkRegistration,
  recordStep,
  seeEvidence,
  unseeEvidence,
  writeNote,
  decideRegistration,
  recordMeeting,
  issueAuthenticator,
  receiveAuthenticator,
  renewAuthenticator,
  endRegistration,
];
