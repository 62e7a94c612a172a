import type { Access } from '../domain/access/model';
import type { Review } from '../domain/review/model';
import { acknowledgementOfTest, requestArgs } from '../domain/testing/signed';
import { devices, harbourView, larkfield, people } from '../domain/testing/practices';

const idOf = (number: number) => requestArgs.id.replace(/.{3}$/, String(number).padStart(3, '0'));
const minute = (number: number, minutes: number) => new Date(Date.UTC(2026, 10, number, 10, minutes)).toISOString();

/** Access `number`: asked on that day of November 2026 at 10:00, opened three minutes later, closed after ten. */
export const accessOfTest = (number: number, different: Partial<Access> = {}): Access => {
  const at = minute(number, 3);
  const grant = { how: 'in-advance' as const, at, receivedAt: at };
  return {
    ...requestArgs,
    id: idOf(number),
    purpose: 'medication',
    basis: 'direct-care',
    urgency: 'now',
    relationship: 'none',
    buddy: harbourView.code,
    home: larkfield.code,
    by: people.harbourReception,
    device: devices.harbour,
    asked: { at: minute(number, 0), receivedAt: minute(number, 0) },
    state: {
      is: 'closed',
      grant,
      opening: {
        at,
        receivedAt: at,
        acknowledgement: { ...acknowledgementOfTest, at },
        offline: false,
        closesAt: minute(number, 23),
      },
      closing: { at: minute(number, 13), receivedAt: null, how: 'person' },
    },
    concerns: [],
    enquiries: [],
    ...different,
  };
};

export const reviewOfTest = (number: number): Review => ({
  access: idOf(number),
  pair: 'pair:Z99001+Z99002',
  outcome: 'appropriate',
  note: null,
  at: minute(number + 2, 0),
  by: people.larkfieldPrivacy,
  receivedAt: null,
  awareAt: null,
});
