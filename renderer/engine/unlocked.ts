import type { Keyring } from '../../shared/evidence/keyring';
import { referenceLedger } from '../../shared/protocol/ledger';
import type { DeviceSession } from '../../shared/protocol/identity';
import { Desk, Locked } from './desk';
import { openDisk } from './disk';
import { exchangeKeys } from './key-exchange';
import { Keys } from './keys';
import { OrganisationSearch } from './search';
import { Session } from './session';
import { keysLearned, phaseIs, type EngineStore } from './store';
import { Sync } from './sync';
import { readFirst, readLate } from './unlocking';
import { Unsealing } from './unsealing';

/** Everything that runs while one person is unlocked. */
export interface Unlocked {
  desk: Desk;
  session: Session;
  sync: Sync;
  search: OrganisationSearch;
  unsealing: Unsealing;
}

export interface Entering {
  ring: Keyring;
  store: EngineStore;
  /** A store that was made a moment ago: the first sync comes before the first screen. */
  fresh: { nextSeq: number } | null;
}

/**
 * Reads the desk's store and starts what runs; the phase goes from `loading` to `ready`.
 * `ready` is a promise of its own: a first sync takes as long as the line is slow, and one can lock meanwhile.
 */
export async function enter({ ring, store, fresh }: Entering): Promise<{ unlocked: Unlocked; ready: Promise<void> }> {
  store.dispatch(phaseIs({ is: 'loading', what: 'Opening this computer’s store', done: 0, total: null }));
  const keys = await Keys.of(ring);
  const known = ring.known ?? { name: 'You', organisationName: ring.organisation, roles: ['receptionist' as const] };
  const actor = { person: ring.person, name: known.name, organisation: ring.organisation, roles: known.roles };
  const desk = new Desk(keys, await openDisk(ring.device), store, actor, known.organisationName);
  const session = new Session(keys, (opened) => asTheServiceSays(desk, opened), desk.signal);
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
  const begin = async () => {
    if (fresh) {
      desk.nextSeq = Math.max(desk.nextSeq, fresh.nextSeq);
      store.dispatch(phaseIs({ is: 'loading', what: 'Getting your practice’s records', done: 0, total: null }));
      await sync.now();
      desk.mustBeOpen();
    } else {
      desk.readLast(readLate(desk));
    }
    store.dispatch(phaseIs({ is: 'ready', actor: desk.actor, organisationName: desk.organisationName }));
    void desk.allRead.then(() => followRegister(desk, search)).catch(quietWhenLocked);
    sync.start();
  };
  return {
    unlocked: { desk, session, sync, search, unsealing: new Unsealing(keys) },
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
async function asTheServiceSays(desk: Desk, { profile, nextSeq }: DeviceSession): Promise<void> {
  desk.nextSeq = Math.max(desk.nextSeq, nextSeq);
  const membership = profile.memberships.find((one) => one.organisation === desk.keys.organisation);
  if (!membership || membership.roles.length === 0) return;
  const known = { name: profile.name, organisationName: membership.name, roles: membership.roles };
  const was = { name: desk.actor.name, organisationName: desk.organisationName, roles: desk.actor.roles };
  if (JSON.stringify(was) === JSON.stringify(known)) return;
  desk.actor = { ...desk.actor, name: known.name, roles: known.roles };
  desk.organisationName = known.organisationName;
  await desk.saveRing(await desk.keys.change((ring) => ({ ...ring, known })));
  desk.mustBeOpen();
  if (desk.store.getState().phase.is === 'ready') {
    desk.store.dispatch(phaseIs({ is: 'ready', actor: desk.actor, organisationName: desk.organisationName }));
  }
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
