import type { CommandDefinition } from '../command';
import { acknowledgeProtocol } from './acknowledge';
import { discardProtocolDraft, draftProtocol, markProtocolSent } from './draft';
import { publishProtocol } from './publish';

export const protocolCommands: CommandDefinition[] = [
  draftProtocol,
  discardProtocolDraft,
  markProtocolSent,
  publishProtocol,
  acknowledgeProtocol,
];
