import { encodeKeyring, type Keyring } from '../../shared/evidence/keyring';
import { makeSealingPair } from '../../shared/evidence/envelope';
import { makeLedgerKey, type LedgerKey } from '../../shared/evidence/seal';
import { importSigningKey, makeSigningPair, signValue } from '../../shared/evidence/signature';
import type { VaultPerson } from '../../shared/ipc';
import { enrolmentResponse, type Membership, type Profile } from '../../shared/protocol/identity';
import type { Result } from './api';
import { detailOf, earlierOf } from './entries';
import { ask, whyNot } from './service';
import { vault, vaultSays } from './vault';

export interface Enrolling {
  profile: Profile;
  membership: Membership;
  deviceName: string;
  secret: string;
  /** The desk's store: a new one, or the one that somebody who is unlocked hands over, with the ledger keys of the newcomer's roles. */
  device: string;
  storeKey: LedgerKey;
  ledgerKeys: Keyring['ledgerKeys'];
  /** The person's own key on this computer, from another of their keyrings here. */
  own?: LedgerKey;
}

/**
 * Makes a person's keys on this computer, puts the public ones on record, and keeps the keyring in the vault; the person
 * is then the one unlocked there. Needs the person's password session.
 */
export async function enrolPerson(input: Enrolling): Promise<Result<{ ring: Keyring; nextSeq: number }>> {
  const { profile, membership, deviceName, device, secret } = input;
  const [signing, sealing] = await Promise.all([makeSigningPair(), makeSealingPair()]);
  const request = {
    organisation: membership.organisation,
    device,
    deviceName,
    signingKey: signing.publicKey,
    sealingKey: sealing.publicKey,
  };
  const proof = await signValue(await importSigningKey(signing.privateKey), request);
  const answer = await ask('POST', 'enrolments', enrolmentResponse, { ...request, proof });
  if (answer.is !== 'answered') return { ok: false, rejection: whyNot(answer) };
  const { enrolment, nextSeq } = answer.value;
  const ring: Keyring = {
    version: 1,
    enrolment,
    person: profile.person,
    organisation: membership.organisation,
    known: {
      name: profile.name,
      organisationName: membership.name,
      roles: membership.roles,
      elsewhere: profile.memberships
        .filter((one) => one.organisation !== membership.organisation)
        .map(({ organisation, name }) => ({ organisation, name })),
    },
    device,
    storeKey: input.storeKey,
    signing,
    sealing,
    ledgerKeys: input.ledgerKeys,
    ...(input.own ? { own: input.own } : {}),
  };
  const before = await vault.people();
  const person: VaultPerson = {
    id: enrolment,
    name: profile.name,
    detail: detailOf(membership),
    store: device,
    member: { person: profile.person, organisation: membership.organisation, organisationName: membership.name },
  };
  const kept = await vault.create(person, secret, encodeKeyring(ring));
  if (!kept.ok) return { ok: false, rejection: vaultSays(kept, await vault.policy()) };
  // Their earlier entry here (a PIN that was forgotten) opens nothing that this one does not.
  for (const one of earlierOf(before, membership, profile, enrolment)) await vault.remove(one.id);
  return { ok: true, value: { ring, nextSeq } };
}

export const newStore = (): Pick<Enrolling, 'device' | 'storeKey' | 'ledgerKeys'> => ({
  device: crypto.randomUUID(),
  storeKey: makeLedgerKey(),
  ledgerKeys: {},
});
