import type { Coverage } from '../../../shared/domain/access/coverage';
import type { Patient } from '../../../shared/domain/patient/model';
import type { Purpose, Urgency } from '../../../shared/domain/access/model';
import type { Relationship } from '../../../shared/domain/arrangement/model';
import type { Basis } from '../../../shared/domain/notice/model';
import type { Rejection } from '../../../shared/protocol/sync';
import { pairLedger } from '../../../shared/protocol/ledger';
import type { Engine } from '../../engine';

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
  if (!arrangement) {
    const [block] = covered.blocks;
    return {
      ok: false,
      rejection: block ?? {
        code: 'access.noArrangement',
        says: 'There is no arrangement between the two practices, so this computer has no key to keep the request safe.',
        next: 'Ring the practice, or use the patient’s Summary Care Record.',
        field: 'home',
      },
    };
  }
  const ledger = pairLedger(mine, request.home);
  const patient = await engine.seal(ledger, { ...request.patient });
  if (!patient.ok) return patient;
  const reason = await engine.seal(ledger, request.reason);
  if (!reason.ok) return reason;
  const id = crypto.randomUUID();
  const system = arrangement.terms.systems.find((one) => one.organisation === request.home)?.system ?? '';
  const performed = await engine.perform('access.request', ledger, {
    id,
    arrangement: arrangement.id,
    home: request.home,
    system,
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
