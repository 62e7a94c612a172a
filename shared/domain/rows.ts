import type { z } from 'zod';
import { accessRows } from './access/rows';
import { arrangementRows } from './arrangement/rows';
import { calendarRows } from './calendar/rows';
import { closureRows } from './closure/rows';
import { handoverRows } from './handover/rows';
import { hubRows } from './hub/rows';
import { joiningRows } from './joining/rows';
import { locumSessionRows } from './locum-session/rows';
import { noticeRows } from './notice/rows';
import { organisationRows } from './organisation/rows';
import { procedureRows } from './procedure/rows';
import { protocolRows } from './protocol/rows';
import { restrictionRows } from './restriction/rows';
import { reviewRows } from './review/rows';
import { riskRows } from './risk/rows';
import { smartcardRows } from './smartcard/rows';
import { staffRows } from './staff/rows';
import { staffAccessRows } from './staff-access/rows';
import { staffingRows } from './staffing/rows';

/** Every kind of row there is, with its schema: the one list that store, sync, and screens share. Each area keeps its own part. */
export const rowKinds = {
  ...organisationRows,
  ...noticeRows,
  ...calendarRows,
  ...staffRows,
  ...arrangementRows,
  ...closureRows,
  ...accessRows,
  ...reviewRows,
  ...staffingRows,
  ...staffAccessRows,
  ...handoverRows,
  ...hubRows,
  ...protocolRows,
  ...riskRows,
  ...smartcardRows,
  ...restrictionRows,
  ...procedureRows,
  ...locumSessionRows,
  ...joiningRows,
} as const;

export type RowKind = keyof typeof rowKinds;
export type RowOf<K extends RowKind> = z.output<(typeof rowKinds)[K]>;
