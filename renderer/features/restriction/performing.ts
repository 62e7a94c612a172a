import type { Patient } from '../../../shared/domain/patient/model';
import { hashedText, type ProtectionReason } from '../../../shared/domain/restriction/model';
import type { RestrictionKind } from '../../../shared/domain/restriction/kinds';
import { pairLedger, privacyLedger } from '../../../shared/protocol/ledger';
import type { Engine, Performed } from '../../engine';
import type { ProtectedView } from './useProtected';

type Doing = Pick<Engine, 'perform' | 'seal' | 'keyedHash'>;

export interface Protecting {
  patient: Patient;
  kind: RestrictionKind;
  reason: ProtectionReason;
  until: string | null;
}

/** Puts the patient on the list (`onAdded`: the form may take the next one), then tells each buddy by the hash alone. A buddy that cannot be told yet stands on Today. */
export async function protect(
  engine: Doing,
  mine: string,
  buddies: readonly string[],
  { patient, ...rest }: Protecting,
  onAdded: () => void,
): Promise<Performed> {
  const ledger = privacyLedger(mine);
  const sealed = await engine.seal(ledger, { ...patient });
  if (!sealed.ok) return sealed;
  const added = await engine.perform('protected.add', ledger, {
    id: crypto.randomUUID(),
    patient: sealed.value,
    ...rest,
  });
  if (!added.ok) return added;
  onAdded();
  for (const buddy of buddies) {
    const pair = pairLedger(mine, buddy);
    const hash = await engine.keyedHash(pair, hashedText(mine, patient.nhsNumber));
    if (hash !== undefined)
      await engine.perform('restriction.share', pair, { hash, kind: rest.kind, until: rest.until });
  }
  return added;
}

/** Tells those buddies that do not have it yet. The first refusal stops it. */
export async function shareMissing(engine: Doing, mine: string, views: readonly ProtectedView[]): Promise<Performed> {
  for (const { holds, shared, value } of views) {
    if (!holds) continue;
    for (const { buddy, hash, is } of shared ?? []) {
      if (is !== 'not-yet' || hash === undefined) continue;
      const { kind, until } = value;
      const told = await engine.perform('restriction.share', pairLedger(mine, buddy), { hash, kind, until });
      if (!told.ok) return told;
    }
  }
  return { ok: true, command: '' };
}

/** Takes the patient off the list, then off each buddy's. */
export async function lift(engine: Doing, mine: string, view: ProtectedView, reason: string): Promise<Performed> {
  const sealed = await engine.seal(view.ledger, reason);
  if (!sealed.ok) return sealed;
  const lifted = await engine.perform('protected.lift', view.ledger, { id: view.id, reason: sealed.value });
  if (!lifted.ok) return lifted;
  for (const { buddy, hash } of view.shared ?? []) {
    if (hash !== undefined) await engine.perform('restriction.lift', pairLedger(mine, buddy), { hash });
  }
  return lifted;
}
