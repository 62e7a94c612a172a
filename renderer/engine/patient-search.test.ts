/**
 * Patients in the search. Invariants: only what the person may find is opened; it is opened once and followed; a place
 * that must not be shown is marked; locking lets go of all of it. That none of it reaches the disk: e2e/at-rest.spec.ts.
 */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access/model';
import type { Patient } from '../../shared/domain/patient/model';
import { hashedText } from '../../shared/domain/restriction/model';
import { access as accessSchema } from '../../shared/domain/access/model';
import { importLedgerKey, makeLedgerKey, seal } from '../../shared/evidence/seal';
import type { Keyring } from '../../shared/evidence/keyring';
import { pairLedger } from '../../shared/protocol/ledger';
import { people, sealedWords } from '../../shared/domain/testing/practices';
import type { Desk } from './desk';
import { PatientSearch } from './patient-search';
import { rowsChanged, viewKey, type RowChange } from './store';
import { MemoryDisk } from './testing/memory-disk';
import { opened, ringOf } from './testing/opened';

const pair = pairLedger('Z99001', 'Z99002');
const other = pairLedger('Z99001', 'Z99003');
const keys = { [pair]: makeLedgerKey(), [other]: makeLedgerKey() };
let officer: Keyring;
beforeAll(async () => {
  officer = await ringOf('Tom Ellery', ['privacy-officer'], { ledgerKeys: keys });
});

const grace: Patient = {
  nhsNumber: '9990123454',
  familyName: 'Okafor',
  givenName: 'Grace',
  dateOfBirth: '1962-03-14',
};
const osric: Patient = { ...grace, nhsNumber: '9990000018', familyName: 'Brackenthwaite-Orme', givenName: 'Osric' };

async function accessOf(patient: Patient, different: Partial<Access> = {}): Promise<Access> {
  const key = await importLedgerKey(keys[pair] ?? makeLedgerKey());
  return accessSchema.parse({
    id: randomUUID(),
    arrangement: randomUUID(),
    home: 'Z99001',
    buddy: 'Z99002',
    system: 'EMIS Web',
    purpose: 'medication',
    basis: 'direct-care',
    urgency: 'now',
    relationship: 'none',
    breakGlass: false,
    patient: await seal(key, pair, patient),
    reason: sealedWords,
    by: people.harbourReception,
    device: randomUUID(),
    asked: { at: '2026-11-24T09:00:00.000Z', receivedAt: null },
    state: { is: 'withdrawn', at: '2026-11-24T09:05:00.000Z', receivedAt: null },
    concerns: [],
    enquiries: [],
    ...different,
  });
}

const shows = (desk: Desk, ...accesses: Access[]) =>
  desk.store.dispatch(
    rowsChanged(
      accesses.map((value): RowChange => ({
        kind: 'access',
        key: viewKey(pair, value.id),
        view: { ledger: pair, id: value.id, value, pending: false },
      })),
    ),
  );
const desk = async (ring = officer) => {
  const made = await opened(ring, new MemoryDisk(), true);
  return { made, search: new PatientSearch(made) };
};
const settled = async (search: PatientSearch, size: number) => {
  search.begin();
  await expect.poll(() => search.size).toBe(size);
  await expect.poll(() => search.byName('zz', 1).opening).toBe(0);
};
const names = (search: PatientSearch, text: string) =>
  search.byName(text, 10).found.map((one) => one.patient.familyName);

describe('a patient is found', () => {
  test('by family name, family and given name in any order, and with a typing error; not by the given name alone', async () => {
    const { made, search } = await desk();
    shows(made, await accessOf(grace), await accessOf(osric));
    await settled(search, 2);
    for (const text of ['okafor', 'OKA', 'okafor gr', 'grace okafor', 'okfaor']) {
      expect(names(search, text)).toEqual(['Okafor']);
    }
    expect(names(search, 'orme')).toEqual(['Brackenthwaite-Orme']);
    for (const text of ['grace', 'o', '', 'okafor osric']) expect(names(search, text)).toEqual([]);
  });

  test('by number, the latest access first, as long as the access is there', async () => {
    const { made, search } = await desk();
    const early = await accessOf(grace);
    const late = await accessOf(grace, { asked: { at: '2026-11-24T11:00:00.000Z', receivedAt: null } });
    shows(made, early, late, await accessOf(osric));
    await settled(search, 3);
    const found = () => search.byNumber(grace.nhsNumber).found.map((one) => one.access.id);
    expect(found()).toEqual([late.id, early.id]);
    expect(search.byNumber('9990000026').found).toEqual([]);
    made.store.dispatch(rowsChanged([{ kind: 'access', key: viewKey(pair, late.id), view: null }]));
    await expect.poll(found).toEqual([early.id]);
  });

  test('also what comes after the first search, without opening again what was open', async () => {
    const { made, search } = await desk();
    const one = await accessOf(grace);
    shows(made, one);
    await settled(search, 1);
    const [before] = search.byName('okafor', 1).found;
    let told = 0;
    search.onChange(() => told++);
    shows(made, { ...one, urgency: 'today' }, await accessOf(osric));
    await expect.poll(() => names(search, 'brack')).toHaveLength(1);
    const [after] = search.byName('okafor', 1).found;
    expect(after?.patient).toBe(before?.patient);
    expect(after?.access.value.urgency).toBe('today');
    expect(told).toBeGreaterThan(0);
  });

  test('at most as many as asked for, and how many there are', async () => {
    const { made, search } = await desk();
    shows(made, ...(await Promise.all(Array.from({ length: 130 }, () => accessOf(grace)))));
    await settled(search, 130);
    const { found, of } = search.byName('okafor', 5);
    expect([found.length, of]).toEqual([5, 130]);
  });
});

describe('nobody finds a patient without a need', () => {
  test.each([
    ['the home practice’s reception', ['receptionist'], 0],
    ['its manager, once it is decided', ['practice-manager'], 0],
    ['its Caldicott Guardian', ['caldicott-guardian'], 1],
  ] as const)('%s', async (_, roles, size) => {
    const { made, search } = await desk(await ringOf('Somebody', [...roles], { ledgerKeys: keys }));
    shows(made, await accessOf(grace));
    await settled(search, size);
    expect(names(search, 'okafor')).toHaveLength(size);
    expect(search.byNumber(grace.nhsNumber).found).toHaveLength(size);
  });

  test('who decides finds the patient until it is decided', async () => {
    const { made, search } = await desk(await ringOf('Anne Cole', ['practice-manager'], { ledgerKeys: keys }));
    const one = await accessOf(grace, { state: { is: 'requested' } });
    shows(made, one);
    await settled(search, 1);
    shows(made, { ...one, state: { is: 'withdrawn', at: one.asked.at, receivedAt: null } });
    await expect.poll(() => search.size).toBe(0);
    expect(names(search, 'okafor')).toEqual([]);
  });

  test('without the key nothing is found, and with it the patient is', async () => {
    const { made, search } = await desk(await ringOf('Tom Ellery', ['privacy-officer']));
    shows(made, await accessOf(grace));
    await settled(search, 0);
    const [kept] = [keys[pair] ?? makeLedgerKey()];
    await made.keys.take(new Map([[pair, kept]]));
    made.store.dispatch({ type: 'keys/learned' });
    await expect.poll(() => names(search, 'okafor')).toEqual(['Okafor']);
  });
});

describe('a place that must not be shown', () => {
  const mine = (different: Partial<Access> = {}) => {
    const by = { ...people.larkfieldReception, person: officer.person };
    return accessOf(grace, { home: 'Z99002', buddy: 'Z99001', by, ...different });
  };

  test('is marked for every access of the patient, when one of them says so', async () => {
    const { made, search } = await desk();
    shows(made, await mine(), await mine({ restriction: { hash: 'a'.repeat(64), kind: 'location' } }));
    await settled(search, 2);
    expect(search.byName('okafor', 5).found.map((one) => one.placeless)).toEqual([true, true]);
  });

  test('is marked when a buddy shared it after the access, and no longer when it lifts that', async () => {
    const { made, search } = await desk();
    shows(made, await mine(), await accessOf(osric));
    await settled(search, 2);
    const placeless = () => search.byNumber(grace.nhsNumber).found[0]?.placeless;
    expect(placeless()).toBe(false);
    const hash = (await made.keys.hash(pair, hashedText('Z99002', grace.nhsNumber))) ?? '';
    const key = viewKey(pair, hash);
    const value = {
      hash,
      home: 'Z99002',
      kind: 'location' as const,
      sharedAt: '2026-11-24T09:00:00.000Z',
      until: null,
    };
    const view = { ledger: pair, id: hash, value, pending: false };
    made.store.dispatch(rowsChanged([{ kind: 'restriction', key, view }]));
    await expect.poll(placeless).toBe(true);
    expect(search.byNumber(osric.nhsNumber).found[0]?.placeless).toBe(false);
    made.store.dispatch(rowsChanged([{ kind: 'restriction', key, view: null }]));
    await expect.poll(placeless).toBe(false);
  });
});

test('locking lets go of every name, also in the middle of opening them', async () => {
  const { made, search } = await desk();
  shows(made, ...(await Promise.all(Array.from({ length: 200 }, () => accessOf(osric)))));
  search.begin();
  await expect.poll(() => names(search, 'bracken').length).toBeGreaterThan(0);
  await made.close();
  expect(search.size).toBe(0);
  expect(search.byName('bracken', 5)).toEqual({ found: [], of: 0, opening: 0 });
  expect(search.byNumber(osric.nhsNumber).found).toEqual([]);
  await new Promise((next) => setTimeout(next, 0));
  await new Promise((next) => setTimeout(next, 0));
  expect(search.size).toBe(0);
});
