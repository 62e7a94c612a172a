import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { practiceLedger } from '../../protocol/ledger';
import { harbourView, larkfield, people, type World } from '../testing/practices';
import { pairOfTest, signedWorld } from '../testing/signed';
import { told, twice } from '../testing/told';

const id = '5b1f6a52-0c3d-4e7a-9b1c-000000000301';
const { harbourManager, harbourReception, larkfieldManager, larkfieldGuardian, larkfieldPrivacy, larkfieldReception } =
  people;
const asking = {
  id,
  home: larkfield.code,
  system: 'EMIS Web',
  person: harbourReception.person,
  role: 'receptionist',
  from: '2026-11-24',
  until: null as string | null,
};
const preparing = {
  id,
  what: {
    position: 'Reception, Larkfield',
    localUser: 'PNAIR',
    organisationNumber: '99001',
    emergencyUser: null,
    authenticator: 'smartcard',
    cardExpires: '2027-01-15',
  },
};
const reason = 'They moved away.';
const acts: Record<string, [Actor, Record<string, unknown>]> = {
  ask: [harbourManager, asking],
  approve: [larkfieldManager, { id, reason: '' }],
  decline: [larkfieldManager, { id, reason }],
  setUp: [larkfieldManager, { id, localUser: 'PNAIR' }],
  confirm: [harbourReception, { id }],
  rehearse: [harbourReception, { id, worked: true, because: '' }],
  prepare: [larkfieldManager, preparing],
  reconfirm: [larkfieldPrivacy, { id }],
  revoke: [larkfieldManager, { id, reason }],
  withdraw: [harbourManager, { id }],
  closeAccount: [larkfieldManager, { id }],
};

let world: World;
beforeEach(async () => {
  world = await signedWorld();
  const { person, name, organisation, roles } = harbourReception;
  const staff = { person, name, organisation, roles, since: '2026-01-01T09:00:00.000Z', left: null };
  await world.does(harbourManager, practiceLedger(harbourView.code), 'staff.record', { staff });
});
const actOf = (verb: string) => {
  const act = acts[verb];
  if (!act) throw new Error(`There is no ${verb}`);
  return act;
};
const does = async (verb: string, who: Actor = actOf(verb)[0], different: object = {}) =>
  told(await world.later(1).does(who, pairOfTest, `staffAccess.${verb}`, { ...actOf(verb)[1], ...different }));
const again = (verb: string) =>
  twice(world.later(1), actOf(verb)[0], pairOfTest, `staffAccess.${verb}`, actOf(verb)[1]);
async function went(...verbs: string[]): Promise<void> {
  for (const verb of verbs) expect([verb, await does(verb)]).toEqual([verb, 'done']);
}

describe('a staff access', () => {
  it.each(Object.keys(acts).filter((verb) => verb !== 'ask'))('that is not known is refused: %s', async (verb) => {
    expect(await does(verb)).toBe('staffAccess.unknown');
  });

  it.each([
    ['ask', []],
    ['approve', ['ask']],
    ['decline', ['ask']],
    ['prepare', ['ask']],
    ['withdraw', ['ask']],
    ['setUp', ['ask', 'approve']],
    ['confirm', ['ask', 'approve', 'setUp']],
    ['rehearse', ['ask', 'approve', 'setUp', 'confirm']],
    ['reconfirm', ['ask', 'approve', 'setUp', 'confirm']],
    ['revoke', ['ask', 'approve', 'setUp', 'confirm']],
    ['closeAccount', ['ask', 'approve', 'setUp', 'revoke']],
  ])('%s: happens once by one command', async (verb, before) => {
    await went(...before);
    expect(await again(verb)).toEqual(['done', 'nothing new']);
  });

  it('is asked for once by its number', async () => {
    await went('ask');
    expect(await does('ask')).toBe('staffAccess.exists');
  });

  it('is decided once: what another approved is not approved or declined again', async () => {
    await went('ask', 'approve');
    expect(await does('approve', larkfieldGuardian)).toBe('staffAccess.state');
    expect(await does('decline')).toBe('staffAccess.state');
  });

  it('is declined by somebody who binds the practice', async () => {
    await went('ask');
    expect(await does('decline', larkfieldReception)).toBe('authority.role');
  });

  it.each([
    ['approve', ['ask']],
    ['setUp', ['ask', 'approve']],
    ['prepare', ['ask']],
  ])('%s: not after its last day', async (verb, before) => {
    for (const one of before)
      expect(await does(one, undefined, one === 'ask' ? { until: '2026-11-30' } : {})).toBe('done');
    world.later(10 * 24 * 60);
    expect(await does(verb)).toBe('staffAccess.state');
  });

  it('is confirmed again only once it was confirmed', async () => {
    await went('ask', 'approve');
    expect(await does('reconfirm')).toBe('staffAccess.state');
  });

  it.each(['decline', 'withdraw', 'revoke'])('that ended by %s is not revoked', async (verb) => {
    await went('ask', verb);
    expect(await does('revoke', larkfieldGuardian)).toBe('staffAccess.state');
  });

  it('is not withdrawn once there is an account', async () => {
    await went('ask', 'approve', 'setUp');
    expect(await does('withdraw')).toBe('staffAccess.state');
  });

  it('keeps what was prepared later, when what was written before arrives after it', async () => {
    await went('ask', 'prepare');
    world.later(-5);
    expect(await does('prepare', harbourReception)).toBe('nothing new');
  });

  it('closes its account once', async () => {
    await went('ask', 'approve', 'setUp', 'revoke', 'closeAccount');
    expect(await does('closeAccount', larkfieldGuardian)).toBe('nothing new');
  });

  it('that was revoked and still works is a concern; that it does not work is none', async () => {
    await went('ask', 'approve', 'setUp', 'confirm', 'revoke');
    expect(await does('rehearse')).toBe('staffAccess.shouldNotWork');
    expect(await does('rehearse', undefined, { worked: false, because: 'The account is closed.' })).toBe('done');
  });
});
