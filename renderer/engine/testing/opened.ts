import { randomUUID } from 'node:crypto';
import { makeSealingPair } from '../../../shared/evidence/envelope';
import type { Keyring } from '../../../shared/evidence/keyring';
import { makeLedgerKey } from '../../../shared/evidence/seal';
import { makeSigningPair } from '../../../shared/evidence/signature';
import type { Role } from '../../../shared/protocol/actor';
import { Desk } from '../desk';
import { Keys } from '../keys';
import { makeStore } from '../store';
import { readFirst, readLate } from '../unlocking';
import type { MemoryDisk } from './memory-disk';

/** A keyring as an enrolment makes it. */
export async function ringOf(name: string, roles: Role[], more: Partial<Keyring> = {}): Promise<Keyring> {
  return {
    version: 1,
    enrolment: randomUUID(),
    person: randomUUID(),
    organisation: 'Z99001',
    known: { name, organisationName: 'Larkfield Surgery', roles },
    device: randomUUID(),
    storeKey: makeLedgerKey(),
    signing: await makeSigningPair(),
    sealing: await makeSealingPair(),
    ledgerKeys: {},
    ...more,
  };
}

/** Unlocks: everything is read from the disk, as after a cold start. */
export async function opened(ring: Keyring, disk: MemoryDisk, fresh = false): Promise<Desk> {
  const { name = '', organisationName = '', roles = [] } = ring.known ?? {};
  const actor = { person: ring.person, name, organisation: ring.organisation, roles };
  const desk = new Desk(await Keys.of(ring), disk, makeStore(), actor, organisationName);
  await readFirst(desk, fresh);
  await readLate(desk);
  return desk;
}

/** What the screens of a desk show, comparable: by kind, ledger and id, with the pending mark. */
export function screensOf(desk: Desk): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [kind, rows] of Object.entries(desk.store.getState().rows)) {
    for (const [key, { value, pending }] of rows) shown[`${kind} ${key}`] = { value, pending };
  }
  return Object.fromEntries(Object.entries(shown).sort(([one], [other]) => (one < other ? -1 : 1)));
}
