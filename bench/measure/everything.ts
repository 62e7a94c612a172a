import { randomUUID } from 'node:crypto';
import { found, lazily, type Searched } from '../../renderer/app/palette';
import { PatientSearch } from '../../renderer/engine/patient-search';
import { rowsChanged, viewKey } from '../../renderer/engine/store';
import { MemoryDisk } from '../../renderer/engine/testing/memory-disk';
import { opened, ringOf } from '../../renderer/engine/testing/opened';
import { access as accessSchema, type Access } from '../../shared/domain/access/model';
import { referenceOf } from '../../shared/domain/access/reference';
import { patient as patientSchema, type Patient } from '../../shared/domain/patient/model';
import { importLedgerKey, makeLedgerKey, seal, unseal, type SealingKey } from '../../shared/evidence/seal';
import { pairLedger } from '../../shared/protocol/ledger';
import type { Actor } from '../../shared/protocol/actor';
import { pairedRatio, rounded, spread, type Spread } from './figures';
import { progress } from './report';

const ledger = pairLedger('Z99001', 'Z99002');

export interface Everything {
  accesses: number;
  /** Milliseconds for the whole answer of the box (patients, references, what one can do), for every text that stands in it. */
  answer: Spread;
  /** The same with few accesses. */
  answerOfFew: Spread;
  /** Milliseconds for opening every sealed patient and comparing, as a search without memory would at every letter. */
  openAndScan: Spread;
  /** How long the answer takes as a part of opening and scanning, and as a multiple of that over few; medians of pairs. */
  answerOverOpenAndScan: number;
  answerOverFew: number;
  /** Milliseconds from the first letter until every patient can be found, in slices. */
  opening: number;
  /** The longest time that one of these slices, or anything else, kept the letters waiting. */
  longestWait: number;
}

const texts = ['okafor grace', 'brackenth', 'A-1F3C', 'harbour view', 'okfaor', 'close the'];
const families = ['Okafor', 'Brackenthwaite', 'Vellacott', 'Quillfeather', 'Marsh', 'Adeyemi', 'Hartley', 'Nair'];

/** Everything-search over accesses with sealed patients, in this process, as the home practice's privacy officer types. */
export async function everything(size: { accesses: number; few: number; rounds: number }): Promise<Everything> {
  const kept = makeLedgerKey();
  const key = await importLedgerKey(kept);
  const many = await boxOf(kept, key, size.accesses);
  const few = await boxOf(kept, key, size.few);
  await allOpen(few.patients, size.few);
  const began = performance.now();
  const longestWait = await allOpen(many.patients, size.accesses);
  const opening = performance.now() - began;
  progress(`opened ${size.accesses} in ${Math.round(opening)} ms`);

  const answers: number[] = [];
  const ofFew: number[] = [];
  const scans: number[] = [];
  for (let round = -1; round < size.rounds; round++) {
    for (const whole of texts) {
      for (let letters = 1; letters <= whole.length; letters++) {
        const text = whole.slice(0, letters);
        const one = timed(() => found(text, many.searched));
        const other = timed(() => found(text, few.searched));
        // Once a word: it takes seconds, and every letter's would be the same.
        const scan = letters === whole.length ? await openAndScan(key, many.accesses, text) : undefined;
        if (round < 0) continue;
        answers.push(one);
        ofFew.push(other);
        if (scan !== undefined) scans.push(scan);
      }
    }
  }
  const whole = answers.slice(-scans.length);
  return {
    accesses: size.accesses,
    answer: spread(answers),
    answerOfFew: spread(ofFew),
    openAndScan: spread(scans),
    answerOverOpenAndScan: pairedRatio(whole, scans),
    answerOverFew: pairedRatio(answers, ofFew),
    opening: rounded(opening),
    longestWait: rounded(longestWait),
  };
}

const timed = (what: () => unknown): number => {
  const began = performance.now();
  what();
  return performance.now() - began;
};

async function openAndScan(key: SealingKey, accesses: readonly Access[], text: string): Promise<number> {
  const began = performance.now();
  const wanted = text.toLowerCase();
  let fitting = 0;
  for (const one of accesses) {
    const { familyName, givenName } = patientSchema.parse(await unseal(key, ledger, one.patient));
    if (`${familyName} ${givenName} ${referenceOf(one.id)}`.toLowerCase().includes(wanted)) fitting++;
  }
  if (fitting > accesses.length) throw new Error('More fitted than there are');
  return performance.now() - began;
}

/** Resolves when all can be found, with the longest time that this process did not come to anything else. */
async function allOpen(patients: PatientSearch, size: number): Promise<number> {
  patients.begin();
  let longest = 0;
  while (patients.size < size) {
    const began = performance.now();
    await new Promise((next) => setTimeout(next, 0));
    longest = Math.max(longest, performance.now() - began);
  }
  return longest;
}

async function boxOf(kept: ReturnType<typeof makeLedgerKey>, key: SealingKey, size: number) {
  const desk = await opened(
    await ringOf('Tom Ellery', ['privacy-officer'], { ledgerKeys: { [ledger]: kept } }),
    new MemoryDisk(),
    true,
  );
  const accesses: Access[] = [];
  for (let at = 0; at < size; at++) accesses.push(await accessOf(key, at));
  desk.store.dispatch(
    rowsChanged(
      accesses.map((value) => ({
        kind: 'access',
        key: viewKey(ledger, value.id),
        view: { ledger, id: value.id, value, pending: false },
      })),
    ),
  );
  const patients = new PatientSearch(desk);
  const finder = lazily(() =>
    accesses.map(({ id }) => ({
      id: `review ${id}`,
      group: 'reviews',
      name: referenceOf(id),
      also: 'Harbour View Practice Z99002 Priya Nair',
      leads: { at: 'review', id },
    })),
  );
  const searched: Searched = {
    actor: desk.actor,
    arrangements: [],
    searchOrganisations: () => [],
    patientsByName: (text, limit) => {
      const { found: all, of } = patients.byName(text, limit);
      const entries = all.map(({ access, patient, fit }) => ({
        id: `patient ${access.id}`,
        name: `${patient.familyName}, ${patient.givenName}`,
        leads: { at: 'review' as const, id: access.id },
        fit,
      }));
      return { entries, of, opening: false };
    },
    patientsByNumber: () => ({ entries: [], of: 0, opening: false }),
    newId: () => 'new',
    finders: [finder],
  };
  return { accesses, patients, searched };
}

const priya: Actor = { person: randomUUID(), name: 'Priya Nair', organisation: 'Z99002', roles: ['receptionist'] };

async function accessOf(key: SealingKey, at: number): Promise<Access> {
  const patient: Patient = {
    nhsNumber: String(9_990_000_000 + at),
    familyName: `${families[at % families.length] ?? ''}${at % 7 === 0 ? '' : `-${families[(at * 3) % families.length] ?? ''}`}`,
    givenName: ['Grace', 'Osric', 'Isolde'][at % 3] ?? '',
    dateOfBirth: '1962-03-14',
  };
  const when = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
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
    patient: await seal(key, ledger, patient),
    reason: await seal(key, ledger, 'Inhaler'),
    by: priya,
    device: randomUUID(),
    asked: { at: when, receivedAt: when },
    state: { is: 'withdrawn', at: when, receivedAt: when },
    concerns: [],
    enquiries: [],
  });
}
