import { accessCommands } from './access/commands';
import { arrangementCommands } from './arrangement/commands';
import { calendarCommands } from './calendar/commands';
import { closureCommands } from './closure/commands';
import { handoverCommands } from './handover/commands';
import { hubCommands } from './hub/commands';
import { joiningCommands } from './joining/commands';
import { locumSessionCommands } from './locum-session/commands';
import { noticeCommands } from './notice/commands';
import { organisationCommands } from './organisation/commands';
import { procedureCommands } from './procedure/commands';
import { protocolCommands } from './protocol/commands';
import { restrictionCommands } from './restriction/commands';
import { reviewCommands } from './review/commands';
import { riskCommands } from './risk/commands';
import { smartcardCommands } from './smartcard/commands';
import { staffCommands } from './staff/commands';
import { staffAccessCommands } from './staff-access/commands';
import { staffingCommands } from './staffing/commands';
import type { CommandDefinition } from './command';

/** Every command there is, by name. Device and service both look here and nowhere else. */
const all: CommandDefinition[] = [
  ...organisationCommands,
  ...noticeCommands,
  ...calendarCommands,
  ...staffCommands,
  ...arrangementCommands,
  ...closureCommands,
  ...accessCommands,
  ...reviewCommands,
  ...staffingCommands,
  ...staffAccessCommands,
  ...handoverCommands,
  ...hubCommands,
  ...protocolCommands,
  ...riskCommands,
  ...smartcardCommands,
  ...restrictionCommands,
  ...procedureCommands,
  ...locumSessionCommands,
  ...joiningCommands,
];

export const commands: ReadonlyMap<string, CommandDefinition> = new Map(all.map((one) => [one.name, one]));
