import { encodeKeyring, decodeKeyring, type Keyring } from '../../shared/evidence/keyring';
import { makeSealingPair } from '../../shared/evidence/envelope';
import { makeLedgerKey } from '../../shared/evidence/seal';
import { importSigningKey, makeSigningPair, signValue } from '../../shared/evidence/signature';
import { enrol } from '../identity/enrolments';
import { noLedgers, type Store } from '../store/store';

/** A computer of the story; one practice has one at the front desk, and one that is taken along. */
export interface StoryComputer {
  device: string;
  organisation: string;
  name: string;
}

/** Puts somebody's keys on record, as their computer would, and gives the keyring that a vault would keep. */
export async function enrolled(store: Store, person: string, computer: StoryComputer): Promise<Keyring> {
  const [signing, sealing] = await Promise.all([makeSigningPair(), makeSealingPair()]);
  const request = {
    organisation: computer.organisation,
    device: computer.device,
    deviceName: computer.name,
    signingKey: signing.publicKey,
    sealingKey: sealing.publicKey,
  };
  const proof = await signValue(await importSigningKey(signing.privateKey), request);
  const { enrolment } = await store.within(noLedgers, (tx) => enrol(tx, person, { ...request, proof }));
  const ring: Keyring = {
    version: 1,
    enrolment,
    person,
    organisation: computer.organisation,
    device: computer.device,
    storeKey: makeLedgerKey(),
    signing,
    sealing,
    ledgerKeys: {},
  };
  return decodeKeyring(encodeKeyring(ring));
}

/** Takes people off their computers: what they signed can still be checked, and nothing more is sealed to them. */
export async function left(store: Store, enrolments: readonly string[]): Promise<void> {
  if (enrolments.length === 0) return;
  await store.within(noLedgers, (tx) =>
    tx
      .updateTable('enrolment')
      .set({ revoked_at: new Date().toISOString() })
      .where('enrolment', 'in', enrolments)
      .execute(),
  );
}
