import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { access } from '../../../shared/domain/access/model';
import { patient } from '../../../shared/domain/patient/model';
import { readNhsNumber } from '../../../shared/domain/patient/nhs-number';
import { protectedPatient } from '../../../shared/domain/restriction/model';
import { commands } from '../../../shared/domain/registry';
import { makeSealingPair, openLedgerKey } from '../../../shared/evidence/envelope';
import { importLedgerKey, unseal } from '../../../shared/evidence/seal';
import { keysResponse } from '../../../shared/protocol/identity';
import type { Json, Sealed } from '../../../shared/protocol/primitives';
import { check } from '../../commands/check';
import { Desk } from '../../testing/desk';
import { running, type Running } from '../../testing/running';
import { keysFor } from '../../identity/ledger-keys';
import { noLedgers } from '../../store/store';
import { enrolled } from '../enrolled';
import { Keepers } from '../keepers';
import { demonstrationPassword } from '../people';
import { pair } from './ids';
import { patients } from './patients';
import { castOf } from './told';

let service: Running;
beforeAll(async () => {
  service = await running({ story: true });
}, 180_000);
afterAll(() => service.close());

/** Somebody joins on a new computer, as the first run does, and opens the keys that were sealed to them. */
async function newcomer(account: string) {
  const sealing = await makeSealingPair();
  const desk = await Desk.at(service.url, account, demonstrationPassword, { sealingKey: sealing.publicKey });
  const { mine } = keysResponse.parse((await desk.ask('GET', '/keys')).body);
  const held = new Map(mine.map((one) => [one.ledger, one]));
  const open = async (ledger: string, sealed: Sealed): Promise<unknown> => {
    const envelope = held.get(ledger);
    if (!envelope) throw new Error(`No key of ${ledger}`);
    const key = await openLedgerKey(sealing.privateKey, ledger, envelope.keyId, envelope.sealed);
    return unseal(await importLedgerKey(key), ledger, sealed);
  };
  return { desk, ledgers: [...held.keys()].sort(), open };
}
const kindsOf = (rows: Map<string, Json>) => new Set([...rows.keys()].map((key) => key.split(' ')[1]));
const of = (rows: Map<string, Json>, ledger: string, kind: string) =>
  [...rows].filter(([key]) => key.startsWith(`${ledger} ${kind} `)).map(([, value]) => value);

it('can be told: nothing in it is refused, and the rows are what the logs make of them', async () => {
  expect(await check(service.store, commands, () => undefined)).toEqual([]);
});

it('leaves each area something to show, for the manager, an officer and the buddy', async () => {
  const anne = kindsOf(await (await newcomer('anne.cole')).desk.rows());
  for (const kind of [
    'arrangement',
    'assurance',
    'protocol',
    'protocolReceipt',
    'hub',
    'staffingDay',
    'pressure',
    'weeklyReturn',
    'closure',
    'closureLine',
    'closureCare',
    'closureAnswer',
    'access',
    'handover',
    'restriction',
    'staffAccess',
    'riskEntry',
    'cardRegistration',
  ])
    // prettier-ignore
    expect(anne, kind).toContain(kind);
  expect(anne).not.toContain('review');
  const tom = kindsOf(await (await newcomer('tom.ellery')).desk.rows());
  for (const kind of ['review', 'incident', 'protectedPatient', 'reviewProcedure', 'reviewSample', 'reconciliation', 'reviewConfirmation'])
    expect(tom, kind).toContain(kind); // prettier-ignore
});

it('shows accesses in every way they can go, and concerns only where somebody was too late', async () => {
  const { desk } = await newcomer('lee.marsh');
  const all = of(await desk.rows(), pair, 'access').map((value) => access.parse(value));
  expect(new Set(all.map(({ state }) => state.is))).toEqual(
    new Set(['requested', 'granted', 'declined', 'withdrawn', 'closed', 'handed-back']),
  );
  const concerned = all.filter(({ concerns }) => concerns.length > 0);
  expect(concerned).toHaveLength(1);
  const late = all.filter((one) => 'opening' in one.state && one.state.opening.receivedAt !== one.state.opening.at);
  expect(late).toHaveLength(2);
  expect(late).toContainEqual(concerned[0]);
  expect(all.filter((one) => one.breakGlass)).toHaveLength(1);
  expect(all.filter((one) => one.witness)).toHaveLength(1);
  expect(all.filter((one) => one.restriction)).toHaveLength(2);
});

it('lets a newcomer read the patients of what their role may read, from the first moment', async () => {
  const priya = await newcomer('priya.nair');
  expect(priya.ledgers).toContain(pair);
  expect(priya.ledgers).not.toContain('privacy:Z99002');
  const all = of(await priya.desk.rows(), pair, 'access').map((value) => access.parse(value));
  const opened = await Promise.all(all.map(async (one) => patient.parse(await priya.open(pair, one.patient))));
  expect(opened.map((one) => one.familyName)).toContain('Ashworth');
  for (const one of opened) expect(patients).toContainEqual(one);

  const tom = await newcomer('tom.ellery');
  expect(tom.ledgers).toContain('privacy:Z99001');
  const [first] = of(await tom.desk.rows(), 'privacy:Z99001', 'protectedPatient').map((value) =>
    protectedPatient.parse(value),
  );
  expect(patients).toContainEqual(await tom.open('privacy:Z99001', first!.patient));
});

it('goes on letting people in when the service is started again', async () => {
  const { store, settings } = service;
  const computer = { device: randomUUID(), organisation: 'Z99002', name: 'Back office' };
  // Behind the route's back, as if nobody had been there to let her in.
  const ring = await enrolled(store, castOf('nia.powell').person, computer);
  const letIn = () => store.within(noLedgers, (tx) => keysFor(tx, ring.enrolment, new Set([pair, 'privacy:Z99002'])));
  expect((await letIn()).mine).toEqual([]);
  await Keepers.open(store, settings)?.letIn();
  expect((await letIn()).mine.map(({ ledger }) => ledger).sort()).toEqual([pair, 'privacy:Z99002']);
});

it('has patients whom nobody ever was: test numbers that pass the check, each its own', () => {
  for (const { nhsNumber } of patients) {
    expect(nhsNumber).toMatch(/^999/);
    expect(readNhsNumber(nhsNumber, 'tests-too')).toEqual({ is: 'complete', number: nhsNumber });
  }
  expect(new Set(patients.map((one) => one.nhsNumber)).size).toBe(patients.length);
});
