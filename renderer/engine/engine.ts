import { seal } from '../../shared/evidence/seal';
import { mayRead } from '../../shared/protocol/authority';
import type { Actor } from '../../shared/protocol/actor';
import { profile as profileShape, type Membership, type Profile } from '../../shared/protocol/identity';
import { otherOf, type LedgerId } from '../../shared/protocol/ledger';
import type { Rejection } from '../../shared/protocol/sync';
import type { Engine, Result } from './api';
import { enrolPerson, newStore } from './enrolling';
import { colleagueAt, placesOf } from './entries';
import { watchIdle } from './idle';
import { fetchAndCheckLog } from './log-check';
import { codeFrom, join, offerOf } from './joining';
import { exchangeKeys } from './key-exchange';
import { besides, handOf, notBeside } from './beside';
import type { PatientsFound } from './patient-search';
import { perform } from './perform';
import { ask, whyNot } from './service';
import { forgotten, makeStore, phaseIs, type EngineStore } from './store';
import { setUpElsewhere } from './set-up-elsewhere';
import { openPlace, type Coming } from './switching';
import { enter, type Unlocked } from './unlocked';
import { vault, vaultSays, weakSecret } from './vault';
import { decodeKeyring, type Keyring } from '../../shared/evidence/keyring';

const noPatients: PatientsFound = { found: [], of: 0, opening: 0 };
const notUnlocked: Rejection = {
  code: 'desk.locked',
  says: 'Nobody is unlocked on this computer, so this could not be done.',
  next: 'Unlock and try again.',
};
const refused = (rejection: Rejection): { ok: false; rejection: Rejection } => ({ ok: false, rejection });

/** The engine and the store that its hooks read. One of each for a window. */
export function createEngine(): { engine: Engine; store: EngineStore } {
  const store = makeStore();
  /** The person who signed in with a password and is not enrolled here yet. */
  let signedIn: Profile | undefined;
  let unlocked: Unlocked | undefined;
  let stopIdle: (() => void) | undefined;
  /** Of the engine, not of who is unlocked: the first screen listens a moment before that is settled. */
  const patientListeners = new Set<() => void>();
  /** Locking and entering never overlap: a second one begins when the first has let go of disk and vault. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const mine = turn.then(job, job);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const showDoor = async () => {
    const [people, policy] = await Promise.all([vault.people(), vault.policy()]);
    store.dispatch(phaseIs(people.length === 0 ? { is: 'first-run' } : { is: 'locked', people, policy }));
  };

  const leave = async () => {
    const was = unlocked;
    unlocked = undefined;
    stopIdle?.();
    // The screens let go first; what is being written to disk may end.
    store.dispatch(phaseIs({ is: 'starting' }));
    store.dispatch(forgotten());
    await was?.kept.flush().catch(notWritten);
    await was?.desk.close();
    await was?.dayBook.close();
  };

  /** Unlocks; resolves with the promise of being ready, which may take a first sync, or with why it could not. */
  const come = async (coming: Coming): Promise<Result<{ ready: Promise<void> }>> => {
    try {
      const entered = await enter({ ...coming, store });
      unlocked = entered.unlocked;
      unlocked.patients.onChange(() => patientListeners.forEach((changed) => changed()));
      stopIdle = watchIdle(() => void engine.lock());
      return { ok: true, value: { ready: entered.ready } };
    } catch (error) {
      console.error('The store could not be opened:', error instanceof Error ? error.name : typeof error);
      store.dispatch(forgotten());
      await vault.lock();
      await showDoor();
      return refused(storeShut);
    }
  };

  /** Outside the turn, so that one can lock while a first sync runs. */
  const whenReady = async (coming: Promise<Result<{ ready: Promise<void> }>>): Promise<Result<null>> => {
    const come = await coming;
    if (!come.ok) return come;
    await come.value.ready;
    return { ok: true, value: null };
  };

  const policyAllows = async (secret: string): Promise<Rejection | undefined> => {
    const policy = await vault.policy();
    return secret.length < policy.minimumLength ? weakSecret(policy) : undefined;
  };

  const passwordSession = async (account: string, password: string): Promise<Result<Profile>> => {
    const answer = await ask('POST', 'session', profileShape, { account, password });
    return answer.is === 'answered' ? { ok: true, value: answer.value } : refused(whyNot(answer));
  };

  const enrolColleague = async (
    here: Unlocked,
    { account, password, secret }: Parameters<Engine['addColleague']>[0],
  ) => {
    const answer = await passwordSession(account, password);
    // The window's session is the colleague's now, or nobody's: whoever is unlocked signs in anew before their next request.
    here.session.forget();
    if (!answer.ok) return answer;
    const { organisation } = here.desk.keys;
    const membership = answer.value.memberships.find((one) => one.organisation === organisation);
    if (!membership) return refused(notHere(here.desk.organisationName));
    await here.desk.handOver();
    const mine = await here.desk.keys.ring();
    const enrolled = await enrolPerson({
      profile: answer.value,
      membership,
      deviceName: here.desk.organisationName.slice(0, 60),
      secret,
      device: mine.device,
      storeKey: mine.storeKey,
      ledgerKeys: readableBy({ organisation, roles: membership.roles }, mine.ledgerKeys),
    });
    if (!enrolled.ok) here.desk.takeBack();
    return enrolled;
  };

  const engine: Engine = {
    async signIn(account, password) {
      const answer = await passwordSession(account, password);
      if (answer.ok) signedIn = answer.value;
      return answer;
    },

    enrol: ({ organisation, deviceName, secret }) =>
      whenReady(
        inTurn(async () => {
          const profile = signedIn;
          const membership = profile?.memberships.find((one) => one.organisation === organisation);
          if (!profile || !membership) return refused(signInFirst);
          const weak = await policyAllows(secret);
          if (weak) return refused(weak);
          const colleague = colleagueAt(await vault.people(), membership, profile);
          if (colleague) return refused(deskTaken(membership, colleague.name));
          // Whoever is unlocked stays so until this has worked: nothing that was typed is lost when it does not.
          await unlocked?.desk.handOver();
          const enrolled = await enrolPerson({ profile, membership, deviceName, secret, ...newStore() });
          if (!enrolled.ok) {
            unlocked?.desk.takeBack();
            return enrolled;
          }
          await leave();
          signedIn = undefined;
          return come({ ring: enrolled.value.ring, fresh: { nextSeq: enrolled.value.nextSeq } });
        }),
      ),

    addColleague: ({ account, password, secret }) =>
      whenReady(
        inTurn(async () => {
          const here = unlocked;
          if (!here) return refused(notUnlocked);
          const weak = await policyAllows(secret);
          if (weak) return refused(weak);
          // Apart from syncs: one of them would put its own session in the place of the colleague's.
          const enrolled = await here.sync.apart(() => enrolColleague(here, { account, password, secret }));
          if (!enrolled.ok) return enrolled;
          // So that the service's records let the colleague in as well, and they can pass keys on: else another device must come first.
          await here.sync.exchange().catch(() => undefined);
          await leave();
          return come({ ring: enrolled.value.ring, fresh: null });
        }),
      ),

    unlock: (person, secret) =>
      inTurn(async () => {
        await unlocked?.desk.handOver();
        const opened = await vault.open(person, secret);
        if (!opened.ok) {
          unlocked?.desk.takeBack();
          const { waitSeconds, remaining } = opened;
          return { ok: false as const, rejection: vaultSays(opened, await vault.policy()), waitSeconds, remaining };
        }
        await leave();
        const came = await come({ ring: decodeKeyring(opened.value), fresh: null });
        return came.ok ? { ok: true as const, value: null } : came;
      }),

    async places() {
      const here = unlocked;
      if (!here) return [];
      return placesOf(await vault.people(), here.desk.actor, here.desk.keys.device);
    },

    switchTo: (place, secret) =>
      inTurn(async () => {
        const here = unlocked;
        if (!here) return refused(notUnlocked);
        const opened = await openPlace(here.desk.keys, place, secret, {
          begin: () => here.desk.handOver(),
          takeBack: () => here.desk.takeBack(),
        });
        if (!opened.ok) return opened;
        const { kept } = await here.desk.keys.own();
        await leave();
        const came = await come({ ring: opened.value, fresh: null, own: kept });
        return came.ok ? { ok: true as const, value: null } : came;
      }),

    setUpElsewhere: (input) =>
      whenReady(
        inTurn(async () => {
          const here = unlocked;
          if (!here) return refused(notUnlocked);
          // The vault stays this person's: it is only asked whether the PIN is theirs, and a wrong one counts.
          const mine = await vault.open(here.desk.keys.enrolment, input.secret);
          if (!mine.ok) return refused(vaultSays(mine, await vault.policy()));
          mine.value.fill(0);
          const enrolled = await here.sync.apart(() => setUpElsewhere(here, input, passwordSession));
          if (!enrolled.ok) return enrolled;
          await leave();
          return come({ ring: enrolled.value.ring, fresh: { nextSeq: enrolled.value.nextSeq } });
        }),
      ),

    async joiningCode(invitation) {
      const here = unlocked;
      return here ? codeFrom(here.session.ask, invitation) : refused(notUnlocked);
    },

    lookAtCode: (code) => offerOf(unlocked?.session.ask ?? ask, code),

    async joinWithCode(code) {
      const here = unlocked;
      const answer = await join(here?.session.ask ?? ask, code);
      if (!answer.ok) return answer;
      // Where the person works is said anew at each sign-in of this computer.
      if (here) await here.session.open();
      else signedIn = answer.value;
      return answer;
    },

    async keepForMyself(content) {
      const here = unlocked;
      if (!here || here.desk.signal.aborted) return;
      const { desk } = here;
      await here.dayBook.write({
        organisation: desk.keys.organisation,
        organisationName: desk.organisationName,
        syncedAt: desk.standing.lastSyncAt,
        content,
      });
    },

    lock: () =>
      inTurn(async () => {
        await leave();
        await vault.lock();
        await showDoor();
      }),

    async perform(name, ledger, args) {
      const here = unlocked;
      if (!here) return refused(notUnlocked);
      const performed = await perform(here.desk, name, ledger, args);
      if (performed.ok) here.sync.kick();
      return performed;
    },

    async colleagues() {
      const keys = unlocked?.desk.keys;
      if (!keys) return [];
      return (await vault.people()).filter((one) => one.store === keys.device && one.id !== keys.enrolment);
    },

    async performAs(colleague, secret, name, ledger, args) {
      const here = unlocked;
      if (!here) return refused(notUnlocked);
      if (!besides.has(name)) return refused(notBeside);
      const hand = await handOf(here, colleague, secret);
      if (!hand.ok) return hand;
      const performed = await perform(here.desk, name, ledger, args, hand.value);
      if (performed.ok) here.sync.kick();
      return performed;
    },

    keyedHash: (ledger, text) => unlocked?.desk.keys.hash(ledger, text) ?? Promise.resolve(undefined),

    kept: (form) => unlocked?.kept.get(form),
    keep: (form, values, patientIn) => unlocked?.kept.keep(form, values, patientIn) ?? Promise.resolve(),
    forgetKept: (form) => unlocked?.kept.forget(form) ?? Promise.resolve(),

    async seal(ledger, value) {
      const here = unlocked;
      if (!here) return refused(notUnlocked);
      // The key of a new arrangement may have arrived a moment ago: ask once before saying no.
      if (!here.desk.keys.ledger(ledger) && store.getState().connection.is !== 'offline') await here.sync.now();
      // Danger to life, where no arrangement stands: the pair's first key is made now.
      if (!here.desk.keys.ledger(ledger) && store.getState().connection.is !== 'offline')
        await here.sync.apart(() => firstKeyOf(here, ledger)).catch(() => undefined);
      const key = here.desk.keys.ledger(ledger);
      return key ? { ok: true, value: await seal(key, ledger, value) } : refused(noKeyYet);
    },

    unseal: (ledger, value, schema) => unlocked?.unsealing.open(ledger, value, schema) ?? Promise.resolve(undefined),

    searchOrganisations: (text, limit = 20) => unlocked?.search.find(text, limit) ?? [],

    patientsByName: (text, limit) => unlocked?.patients.byName(text, limit) ?? noPatients,
    patientsByNumber: (nhsNumber) => unlocked?.patients.byNumber(nhsNumber) ?? noPatients,
    onPatients(changed) {
      patientListeners.add(changed);
      return () => patientListeners.delete(changed);
    },

    syncNow: () => unlocked?.sync.now() ?? Promise.resolve(),

    async dismissAttention(id) {
      const desk = unlocked?.desk;
      await desk?.queue.run(async () => {
        desk.mustBeOpen();
        await desk.disk.write({ dropAttention: [id] });
        desk.showAttention(desk.attention.filter((one) => one.id !== id));
      });
    },

    checkLog: (ledger) =>
      unlocked ? fetchAndCheckLog(unlocked.desk, unlocked.session, ledger) : Promise.resolve({ checked: null }),
  };

  window.practiceBuddy.on('shell.suspend', () => void engine.lock());
  void inTurn(showDoor);
  return { engine, store };
}

/** The disk is full or gone: the person was told beside the form already. */
function notWritten(error: unknown): void {
  console.error('What was typed could not be kept:', error instanceof Error ? error.name : typeof error);
}

async function firstKeyOf({ desk, session }: Unlocked, ledger: LedgerId): Promise<void> {
  const other = otherOf(ledger, desk.keys.organisation);
  if (other !== undefined) await exchangeKeys(desk.keys, session.ask, (bytes) => desk.saveRing(bytes), other);
}

const readableBy = (who: Pick<Actor, 'organisation' | 'roles'>, keys: Keyring['ledgerKeys']): Keyring['ledgerKeys'] =>
  Object.fromEntries(Object.entries(keys).filter(([ledger]: [LedgerId, unknown]) => mayRead(who, ledger, [])));

const storeShut: Rejection = {
  code: 'desk.store',
  says: 'The store of this computer could not be opened. Nothing was deleted.',
  next: 'Start Practice Buddy again. If it stays so, check that the disk is not full and tell support.',
};
const signInFirst: Rejection = {
  code: 'enrol.sign-in',
  says: 'Nobody is signed in for this organisation, so this computer was not set up.',
  next: 'Sign in with your account, choose your organisation, and go on.',
};
const deskTaken = ({ name }: Membership, colleague: string): Rejection => ({
  code: 'enrol.desk-taken',
  says: `This computer already keeps ${name}’s store, which only somebody it knows can open.`,
  next: `Ask ${colleague} or another colleague to unlock it and add you there.`,
});
const notHere = (organisationName: string): Rejection => ({
  code: 'colleague.not-here',
  says: `This person does not work for ${organisationName} as far as the service knows, so they were not added.`,
  next: 'Ask your practice manager to put them on the staff list first.',
  field: 'account',
});
const noKeyYet: Rejection = {
  code: 'seal.no-key',
  says: 'This computer has not received the key for these two practices yet, so a patient’s details cannot be sealed. Nothing was recorded.',
  next: 'Stay connected for a minute while a computer of either practice passes the key on, then try again. If it is urgent, ring the practice.',
};
