import { randomUUID } from 'node:crypto';
import { access as schema, type Access, type AccessState } from '../../../../shared/domain/access/model';
import { pairLedger } from '../../../../shared/protocol/ledger';
import type { View } from '../../../engine';

/** Real rows for tests of the selectors: made by the schema, so a row that could not exist fails here. */

const sealedValue = `v1.testkey01.${'A'.repeat(40)}`;

export interface AccessSketch {
  person?: string;
  name?: string;
  home?: string;
  buddy?: string;
  urgency?: Access['urgency'];
  purpose?: Access['purpose'];
  relationship?: Access['relationship'];
  breakGlass?: boolean;
  askedAt?: string;
  receivedAt?: string | null;
  state?: AccessState;
}

/** Harbour View (Z99002) asks about a patient of Larkfield (Z99001), unless told otherwise. */
export function accessRow(sketch: AccessSketch = {}): Access {
  const buddy = sketch.buddy ?? 'Z99002';
  const askedAt = sketch.askedAt ?? '2026-11-24T10:46:00.000Z';
  return schema.parse({
    id: randomUUID(),
    arrangement: randomUUID(),
    home: sketch.home ?? 'Z99001',
    buddy,
    system: 'EMIS Web',
    purpose: sketch.purpose ?? 'medication',
    basis: 'direct-care',
    urgency: sketch.urgency ?? 'now',
    relationship: sketch.relationship ?? 'none',
    breakGlass: sketch.breakGlass ?? false,
    patient: sealedValue,
    reason: sealedValue,
    by: {
      person: sketch.person ?? randomUUID(),
      name: sketch.name ?? 'Priya Nair',
      organisation: buddy,
      roles: ['receptionist'],
    },
    device: randomUUID(),
    asked: { at: askedAt, receivedAt: sketch.receivedAt === undefined ? askedAt : sketch.receivedAt },
    state: sketch.state ?? { is: 'requested' },
    concerns: [],
    enquiries: [],
  });
}

/** The state `open`, since the given instant, for 20 minutes. */
export function opened(at: string): Extract<AccessState, { is: 'open' }> {
  return {
    is: 'open',
    grant: { how: 'in-advance', at, receivedAt: at },
    opening: {
      at,
      receivedAt: at,
      offline: false,
      closesAt: new Date(Date.parse(at) + 20 * 60_000).toISOString(),
      acknowledgement: {
        notice: 'direct-care@2',
        title: 'Direct care across practices',
        noticeHash: 'a'.repeat(64),
        noticePurpose: 'direct-care',
        shownForMs: 9_000,
        at,
      },
    },
  };
}

export const asView = (value: Access): View<'access'> => ({
  ledger: pairLedger(value.home, value.buddy),
  id: value.id,
  value,
  pending: false,
});
