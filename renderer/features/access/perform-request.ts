import type { Coverage } from '../../../shared/domain/access/coverage';
import type { Patient } from '../../../shared/domain/patient/model';
import type { Purpose, Urgency } from '../../../shared/domain/access/model';
import type { Relationship } from '../../../shared/domain/arrangement/model';
import type { Basis } from '../../../shared/domain/notice/model';
import type { Rejection } from '../../../shared/protocol/sync';
import { pairLedger } from '../../../shared/protocol/ledger';
import type { Engine } from '../../engine';

/** Stands where an arrangement would: for danger to life a record is opened without any. The nil UUID of RFC 9562. */
export const noArrangement = '00000000-0000-0000-0000-000000000000';

/** A request whose every answer has been checked. */
export interface CheckedRequest {
  patient: Patient;
  home: string;
  purpose: Purpose;
  basis: Basis;
  urgency: Urgency;
  relationship: Relationship;
  reason: string;
}

/** Where the person goes next: to the notice when it is granted, to wait for the answer when somebody decides. */
export type Requested = { ok: true; id: string; next: 'notice' | 'answer' } | { ok: false; rejection: Rejection };

/**
 * Seals the patient and the reason with the key that only the two practices hold, and asks for access.
 * Refused, nothing was recorded.
 * @param mine ODS code of the organisation acted for
 * @param covered what the panel said about exactly these answers
 */
export async function performRequest(
  engine: Pick<Engine, 'seal' | 'perform'>,
  mine: string,
  request: CheckedRequest,
  covered: Coverage,
  breakGlass: boolean,
): Promise<Requested> {
  const { arrangement } = covered;
  const ledger = pairLedger(mine, request.home);
  const patient = await engine.seal(ledger, { ...request.patient });
  if (!patient.ok) return patient;
  const reason = await engine.seal(ledger, request.reason);
  if (!reason.ok) return reason;
  const id = crypto.randomUUID();
  const system = arrangement?.terms.systems.find((one) => one.organisation === request.home)?.system;
  const performed = await engine.perform('access.request', ledger, {
    id,
    arrangement: arrangement?.id ?? noArrangement,
    home: request.home,
    system: system ?? 'system not known',
    purpose: request.purpose,
    basis: request.basis,
    urgency: request.urgency,
    relationship: request.relationship,
    breakGlass,
    patient: patient.value,
    reason: reason.value,
  });
  if (!performed.ok) return performed;
  return { ok: true, id, next: breakGlass || covered.decision === 'granted' ? 'notice' : 'answer' };
}
