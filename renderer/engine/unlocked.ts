import { referenceLedger } from '../../shared/protocol/ledger';
import type { DeviceSession } from '../../shared/protocol/identity';
import type { DayPart } from './api';
import { DayBook, nowhere } from './day-book';
import { openDayBookDisk } from './day-book-disk';
import { Desk, Locked } from './desk';
import { openDisk } from './disk';
import { exchangeKeys } from './key-exchange';
import { KeptForms } from './kept-forms';
import { Keys } from './keys';
import { PatientSearch } from './patient-search';
import { OrganisationSearch } from './search';
import { Session } from './session';
import { dayBookIs, keysLearned, phaseIs, type EngineStore } from './store';
import type { Coming } from './switching';
import { Sync } from './sync';
import { readFirst, readLate } from './unlocking';
import { Unsealing } from './unsealing';

/** Everything that runs while one person is unlocked. */
export interface Unlocked {
  desk: Desk;
  kept: KeptForms;
  session: Session;
  sync: Sync;
  search: OrganisationSearch;
  patients: PatientSearch;
  unsealing: Unsealing;
  dayBook: DayBook;
}

/** `fresh`: a store that was made a moment ago: the first sync comes before the first screen. */
export interface Entering extends Coming {
  store: EngineStore;
}

/**
 * Reads the desk's store and starts what runs; the phase goes from `loading` to `ready`.
 * `ready` is a promise of its own: a first sync takes as long as the line is slow, and one can lock meanwhile.
 */
export async function enter({
  ring,
  store,
  fresh,
  own,
}: Entering): Promise<{ unlocked: Unlocked; ready: Promise<void> }> {
  store.dispatch(phaseIs({ is: 'loading', what: 'Opening this computer’s store', done: 0, total: null }));
  const keys = await Keys.of(ring);
  const known = ring.known ?? { name: 'You', organisationName: ring.organisation, roles: ['receptionist' as const] };
  const actor = { person: ring.person, name: known.name, organisation: ring.organisation, roles: known.roles };
  const desk = new Desk(keys, await openDisk(ring.device), store, actor, known.organisationName);
  desk.elsewhere = ring.known?.elsewhere;
  const mine = await keys.own(own);
  if (mine.grown) await desk.saveRing(mine.grown);
  const dayBook = new DayBook(await openDayBookDisk().catch(() => nowhere), mine.key);
  const session = new Session(keys, (opened) => asTheServiceSays(desk, dayBook, opened), desk.signal);
  const search = new OrganisationSearch();
  const sync = new Sync({
    desk,
    session,
    alone: (job) => navigator.locks.request(`practice-buddy sync ${ring.device}`, { signal: desk.signal }, job),
    exchange: async () => {
      if (await exchangeKeys(keys, session.ask, (bytes) => desk.saveRing(bytes))) store.dispatch(keysLearned());
    },
    onProgress: (done, total) => {
      if (store.getState().phase.is === 'loading') store.dispatch(phaseIs(firstSyncPhase(done, total)));
    },
  });

  await readFirst(desk, fresh !== null);
  const kept = await KeptForms.of(desk);
  const begin = async () => {
    if (fresh) {
      desk.nextSeq = Math.max(desk.nextSeq, fresh.nextSeq);
      store.dispatch(phaseIs({ is: 'loading', what: 'Getting your practice’s records', done: 0, total: null }));
      await sync.now();
      desk.mustBeOpen();
    } else {
      desk.readLast(readLate(desk));
    }
    await showDayBook(desk, dayBook);
    store.dispatch(phaseIs(readyPhase(desk)));
    void desk.allRead.then(() => followRegister(desk, search)).catch(quietWhenLocked);
    sync.start();
  };
  return {
    unlocked: {
      desk,
      kept,
      session,
      sync,
      search,
      patients: new PatientSearch(desk),
      unsealing: new Unsealing(keys),
      dayBook,
    },
    ready: begin().catch(quietWhenLocked),
  };
}

const firstSyncPhase = (done: number, total: number) => ({
  is: 'loading' as const,
  what: `Getting the register of practices: ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
  done,
  total,
});

/** At each sign-in the service says who this is and what they may do: that holds from now on, and offline from the next unlock. */
async function asTheServiceSays(desk: Desk, dayBook: DayBook, { profile, nextSeq }: DeviceSession): Promise<void> {
  desk.nextSeq = Math.max(desk.nextSeq, nextSeq);
  const membership = profile.memberships.find((one) => one.organisation === desk.keys.organisation);
  if (!membership || membership.roles.length === 0) return;
  const elsewhere = profile.memberships
    .filter((one) => one.organisation !== desk.keys.organisation)
    .map(({ organisation, name }) => ({ organisation, name }));
  const known = { name: profile.name, organisationName: membership.name, roles: membership.roles, elsewhere };
  const was = {
    name: desk.actor.name,
    organisationName: desk.organisationName,
    roles: desk.actor.roles,
    elsewhere: desk.elsewhere,
  };
  if (JSON.stringify(was) === JSON.stringify(known)) return;
  desk.actor = { ...desk.actor, name: known.name, roles: known.roles };
  desk.organisationName = known.organisationName;
  desk.elsewhere = elsewhere;
  await desk.saveRing(await desk.keys.change((ring) => ({ ...ring, known })));
  desk.mustBeOpen();
  if (desk.store.getState().phase.is === 'ready') {
    desk.store.dispatch(phaseIs(readyPhase(desk)));
    await showDayBook(desk, dayBook);
  }
}

const readyPhase = ({ actor, organisationName, elsewhere = [] }: Desk) => ({
  is: 'ready' as const,
  actor,
  organisationName,
  elsewhere,
});

/** Shows what the person keeps of their other practices; what a practice they have left once was theirs goes. */
async function showDayBook(desk: Desk, dayBook: DayBook): Promise<void> {
  const { elsewhere, keys } = desk;
  const shown: DayPart[] = [];
  for (const one of await dayBook.read()) {
    if (one.organisation === keys.organisation) continue;
    if (elsewhere === undefined || elsewhere.some(({ organisation }) => organisation === one.organisation))
      shown.push(one);
    else await dayBook.drop(one.organisation);
  }
  desk.mustBeOpen();
  desk.store.dispatch(dayBookIs(shown));
}

/** Keeps the index of organisations in step with the rows that are shown. */
async function followRegister(desk: Desk, search: OrganisationSearch): Promise<void> {
  let indexed = new Map<string, unknown>();
  let running = false;
  const follow = async () => {
    if (running) return;
    running = true;
    try {
      for (;;) {
        const now = desk.store.getState().rows.organisation;
        const fresh = [...now.values()].filter((view) => indexed.get(view.id) !== view.value);
        const gone = [...indexed.keys()].filter((code) => !now.has(`${referenceLedger}\n${code}`));
        if (fresh.length === 0 && gone.length === 0) return;
        for (const code of gone) search.remove(code);
        const next = new Map<string, unknown>();
        for (const view of now.values()) next.set(view.id, view.value);
        indexed = next;
        await search.take(
          fresh.flatMap(({ value }) => ('code' in value && 'prescribingSetting' in value ? value : [])),
          desk.signal,
        );
      }
    } finally {
      running = false;
    }
  };
  let before = desk.store.getState().rows.organisation;
  const unsubscribe = desk.store.subscribe(() => {
    const now = desk.store.getState().rows.organisation;
    if (now === before || desk.signal.aborted) return;
    before = now;
    void follow();
  });
  desk.signal.addEventListener('abort', unsubscribe, { once: true });
  await follow();
}

function quietWhenLocked(error: unknown): void {
  if (!(error instanceof Locked)) throw error;
}
