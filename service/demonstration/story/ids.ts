import { hashOf } from '../../../shared/evidence/hash';
import { pairLedger } from '../../../shared/protocol/ledger';

/** The same in every demonstration. */
export const twoPractices = '00000000-0000-4000-9100-000000000001';
export const threePractices = '00000000-0000-4000-9100-000000000002';

/** The ledger of Larkfield and Harbour View. */
export const pair = pairLedger('Z99001', 'Z99002');

/** An id that is the same in every demonstration, and looks like any other. */
export function idOf(what: string): string {
  const hex = hashOf(`the demonstration’s story: ${what}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
