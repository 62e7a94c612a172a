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

/** Which of its systems a practice uses is known from an arrangement only. */
const unknownSystem = 'The clinical system';

/**
 * Where nothing has begun between two practices, their key can only be made while connected. Without it the person must
 * not be left with a form: the telephone is the way then.
 */
function ringThem(engine: Pick<Engine, 'searchOrganisations'>, home: string, why: Rejection): Rejection {
  if (why.code !== 'seal.no-key') return why;
  const practice = engine.searchOrganisations(home, 5).find((one) => one.code === home);
  const on = practice?.telephone ? ` on ${practice.telephone}` : '';
  return {
    code: why.code,
    says: 'You have never shared records with this practice, so this computer must be connected for the first time.',
    next: `Ring ${practice?.name ?? home}${on} now, or 999. Write down what you do and record it here when you are connected.`,
  };
}

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
 * @param restriction the row of protected patients that the number matched
 * @param covered what the panel said about exactly these answers
 */
export async function performRequest(
  engine: Pick<Engine, 'seal' | 'perform' | 'searchOrganisations'>,
  mine: string,
  request: CheckedRequest,
  covered: Coverage,
  breakGlass: boolean,
  restriction?: string,
): Promise<Requested> {
  const { arrangement } = covered;
  const ledger = pairLedger(mine, request.home);
  const patient = await engine.seal(ledger, { ...request.patient });
  if (!patient.ok)
    return covered.arrangement ? patient : { ok: false, rejection: ringThem(engine, request.home, patient.rejection) };
  const reason = await engine.seal(ledger, request.reason);
  if (!reason.ok) return reason;
  const id = crypto.randomUUID();
  const system = arrangement?.terms.systems.find((one) => one.organisation === request.home)?.system;
  const performed = await engine.perform('access.request', ledger, {
    id,
    arrangement: arrangement?.id ?? noArrangement,
    home: request.home,
    system: system ?? unknownSystem,
    purpose: request.purpose,
    basis: request.basis,
    urgency: request.urgency,
    relationship: request.relationship,
    breakGlass,
    ...(restriction === undefined ? {} : { restriction }),
    patient: patient.value,
    reason: reason.value,
  });
  if (!performed.ok) return performed;
  return { ok: true, id, next: breakGlass || covered.decision === 'granted' ? 'notice' : 'answer' };
}
