import type fc from 'fast-check';
import { calendarSteps } from './calendar';
import { closureSteps } from './closure';
import { staffingSteps } from './staffing';
import { staffAccessSteps } from './staff-access';
import { handoverSteps } from './handover';
import { hubSteps } from './hub';
import { protocolSteps } from './protocol';
import { arrangementSteps } from './arrangement';
import { joiningSteps } from './joining';
import { locumSessionSteps } from './locum-session';
import { riskSteps } from './risk';
import { smartcardSteps } from './smartcard';
import { restrictionSteps } from './restriction';
import { procedureSteps } from './procedure';
import type { Step } from './step';

/** The steps of the areas beyond the main job. */
export const areaSteps: fc.Arbitrary<Step>[] = [
  ...calendarSteps,
  ...closureSteps,
  ...staffingSteps,
  ...staffAccessSteps,
  ...handoverSteps,
  ...hubSteps,
  ...protocolSteps,
  ...arrangementSteps,
  ...riskSteps,
  ...smartcardSteps,
  ...restrictionSteps,
  ...procedureSteps,
  ...locumSessionSteps,
  ...joiningSteps,
];
