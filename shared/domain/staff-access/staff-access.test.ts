import { beforeEach, describe, expect, it } from 'vitest';
import { practiceLedger } from '../../protocol/ledger';
import type { Actor } from '../../protocol/actor';
import type { Outcome } from '../command';
import type { World } from '../testing/practices';
import { harbourView, larkfield, people } from '../testing/practices';
import { arrangementOfTest, pairOfTest, signedWorld } from '../testing/signed';
import { rehearsed } from './rehearsed';
import { accountToClose, staffAccessStanding } from './standing';
import type { StaffAccess } from './model';

const id = '5b1f6a52-0c3d-4e7a-9b1c-000000000301';
const { harbourManager, harbourReception, harbourClinician, larkfieldManager, larkfieldPrivacy, larkfieldReception } =
  people;
const codeOf = (outcome: Outcome): string =>
  'rejection' in outcome ? outcome.rejection.code : (outcome.concerns[0]?.code ?? 'done');

let world: World;
const does = (actor: Actor, verb: string, args: Record<string, unknown> = { id }) =>
  world.later(1).does(actor, pairOfTest, `staffAccess.${verb}`, args);
const code = async (actor: Actor, verb: string, args?: Record<string, unknown>) =>
  codeOf(await does(actor, verb, args));
const asked = {
  id,
  home: larkfield.code,
  system: 'EMIS Web',
  person: harbourReception.person,
  role: 'receptionist',
  from: '2026-11-24',
  until: null,
};
const row = async (): Promise<StaffAccess> => (await world.rows.get(pairOfTest, 'staffAccess', id))!;
const standing = async (at = world.at) =>
  staffAccessStanding(
    await row(),
    await world.rows.arrangements(),
    await world.rows.list(practiceLedger(harbourView.code), 'staff'),
    at,
  );
const days = (count: number) => world.later(count * 24 * 60);

const employs = (person: Actor) =>
  world.does(harbourManager, practiceLedger(harbourView.code), 'staff.record', {
    staff: {
      person: person.person,
      name: person.name,
      organisation: harbourView.code,
      roles: person.roles,
      since: '2026-01-01T09:00:00.000Z',
      left: null,
    },
  });
/** Up to and with this step. */
async function upTo(last: 'ask' | 'approve' | 'setUp' | 'confirm') {
  const steps: [Actor, string, Record<string, unknown>][] = [
    [harbourManager, 'ask', asked],
    [larkfieldManager, 'approve', { id, reason: '' }],
    [larkfieldManager, 'setUp', { id, localUser: 'PNAIR' }],
    [harbourReception, 'confirm', { id }],
  ];
  for (const [actor, verb, args] of steps) {
    expect(await code(actor, verb, args)).toBe('done');
    if (verb === last) return;
  }
}

beforeEach(async () => {
  world = await signedWorld();
  await employs(harbourReception);
});

describe('the life of a staff access', () => {
  it('runs from asking to signing in, and only then is it confirmed', async () => {
    await upTo('ask');
    expect(await standing()).toMatchObject({ is: 'asked', canGetIn: false, live: true });
    await does(larkfieldManager, 'approve', { id, reason: 'They cover our desk.' });
    expect(await standing()).toMatchObject({ is: 'approved', canGetIn: false });
    await does(larkfieldManager, 'setUp', { id, localUser: 'PNAIR' });
    expect(await standing()).toMatchObject({ is: 'set-up', canGetIn: true, checkBy: null });
    await does(harbourReception, 'confirm');
    expect(await standing()).toMatchObject({
      is: 'confirmed',
      canGetIn: true,
      checkBy: '2027-02-22',
      until: '2027-03-31',
    });
    expect(rehearsed(await row(), world.at).is).toBe('proved');
  });

  it('is declined with a reason, withdrawn by who asked, revoked from either side', async () => {
    await upTo('ask');
    expect(await code(larkfieldManager, 'decline', { id, reason: 'We have no desk to cover.' })).toBe('done');
    expect(await standing()).toMatchObject({ is: 'declined', live: false });
    expect(await code(larkfieldManager, 'approve', { id, reason: '' })).toBe('staffAccess.state');
    // What was declined may be asked for anew.
    const anew = '5b1f6a52-0c3d-4e7a-9b1c-000000000302';
    expect(await code(harbourReception, 'ask', { ...asked, id: anew })).toBe('done');
    expect(await code(larkfieldManager, 'withdraw', { id: anew })).toBe('staffAccess.otherSide');
    expect(await code(harbourClinician, 'withdraw', { id: anew })).toBe('authority.role');
    expect(await code(harbourReception, 'withdraw', { id: anew })).toBe('done');
  });

  it.each([
    ['the home practice', larkfieldManager],
    ['its privacy officer', larkfieldPrivacy],
    ['the buddy’s manager', harbourManager],
  ])('is revoked at once by %s, and then the account has to be closed', async (_, actor) => {
    await upTo('confirm');
    expect(await code(larkfieldManager, 'closeAccount')).toBe('staffAccess.stillHolds');
    expect(await code(actor, 'revoke', { id, reason: 'The card was lost.' })).toBe('done');
    expect(await standing()).toMatchObject({ is: 'revoked', canGetIn: false });
    expect(accountToClose(await row(), await standing())).toBe(true);
    expect(await code(larkfieldManager, 'closeAccount')).toBe('done');
    expect(accountToClose(await row(), await standing())).toBe(false);
    expect(await code(larkfieldManager, 'revoke', { id, reason: 'Again.' })).toBe('staffAccess.state');
  });

  it('a sign-in after it was revoked is a fact that is kept, with a concern', async () => {
    await upTo('setUp');
    await does(larkfieldManager, 'revoke', { id, reason: 'A mistake.' });
    expect(await code(harbourReception, 'confirm')).toBe('staffAccess.shouldNotWork');
    expect(await row()).toMatchObject({ state: { is: 'revoked' }, concerns: [{ code: 'staffAccess.shouldNotWork' }] });
  });
});

describe('who may do what', () => {
  it.each<[string, Actor, string, Record<string, unknown>, string]>([
    ['a receptionist asks for a colleague', harbourClinician, 'ask', asked, 'authority.role'],
    ['somebody asks at their own practice', harbourReception, 'ask', { ...asked, home: harbourView.code }, 'staffAccess.home'],
    ['for somebody who is not on the staff', harbourManager, 'ask', { ...asked, person: larkfieldReception.person }, 'staffAccess.person'],
    ['in a role the person has not', harbourManager, 'ask', { ...asked, role: 'clinician' }, 'staffAccess.role'],
    ['until a day that is over', harbourManager, 'ask', { ...asked, until: '2026-11-20' }, 'staffAccess.dates'],
    ['for a system that is not shared', harbourManager, 'ask', { ...asked, system: 'Vision' }, 'staffAccess.notCovered'],
  ])('refused: %s', async (_, actor, verb, args, expected) => {
    expect(await code(actor, verb, args)).toBe(expected);
  }); // prettier-ignore

  it.each<[string, Actor, 'ask' | 'approve' | 'setUp' | 'confirm', string, Record<string, unknown>, string]>([
    ['the buddy approves', harbourManager, 'ask', 'approve', { id, reason: '' }, 'staffAccess.otherSide'],
    ['a receptionist of the home practice approves', larkfieldReception, 'ask', 'approve', { id, reason: '' }, 'authority.role'],
    ['the buddy declines', harbourManager, 'ask', 'decline', { id, reason: 'No.' }, 'staffAccess.otherSide'],
    ['the buddy says the account exists', harbourManager, 'approve', 'setUp', { id, localUser: null }, 'staffAccess.otherSide'],
    ['a receptionist says the account exists', larkfieldReception, 'approve', 'setUp', { id, localUser: null }, 'authority.role'],
    ['an account before the approval', larkfieldManager, 'ask', 'setUp', { id, localUser: null }, 'staffAccess.state'],
    ['a colleague confirms', harbourClinician, 'setUp', 'confirm', { id }, 'staffAccess.notYours'],
    ['a colleague rehearses', harbourClinician, 'setUp', 'rehearse', { id, worked: true, because: '' }, 'staffAccess.notYours'],
    ['a colleague writes the way in', harbourClinician, 'setUp', 'prepare', { id, what: way }, 'authority.role'],
    ['a receptionist confirms again', larkfieldReception, 'confirm', 'reconfirm', { id }, 'authority.role'],
    ['a receptionist revokes', larkfieldReception, 'confirm', 'revoke', { id, reason: 'x' }, 'authority.role'],
    ['the buddy closes the account', harbourManager, 'confirm', 'closeAccount', { id }, 'staffAccess.otherSide'],
    ['a receptionist closes the account', larkfieldReception, 'confirm', 'closeAccount', { id }, 'authority.role'],
    ['the same access twice', harbourManager, 'setUp', 'ask', { ...asked, id: people.administrator.person }, 'staffAccess.twice'],
    ['a failed drill without a reason', harbourReception, 'setUp', 'rehearse', { id, worked: false, because: ' ' }, 'command.malformed'],
    ['a card’s end without a card', harbourReception, 'setUp', 'prepare', { id, what: { ...way, authenticator: 'passkey' } }, 'staffAccess.noCard'],
  ])('refused: %s', async (_, actor, after, verb, args, expected) => {
    await upTo(after);
    expect(await code(actor, verb, args)).toBe(expected);
  }); // prettier-ignore

  it('nobody decides about themselves, where one person works at both practices', async () => {
    const locumThere: Actor = { ...harbourManager, roles: ['practice-manager', 'receptionist'] };
    const locumHere: Actor = { ...larkfieldManager, person: harbourManager.person };
    await does(locumThere, 'ask', { ...asked, person: locumThere.person });
    expect(await code(locumHere, 'approve', { id, reason: '' })).toBe('staffAccess.own');
    await does(larkfieldManager, 'approve', { id, reason: '' });
    expect(await code(locumHere, 'setUp', { id, localUser: null })).toBe('staffAccess.own');
    await does(larkfieldManager, 'setUp', { id, localUser: null });
    await does(locumThere, 'confirm');
    expect(await code(locumHere, 'reconfirm')).toBe('staffAccess.own');
    expect(await code(locumThere, 'reconfirm')).toBe('staffAccess.own');
  });
});

const way = {
  position: 'Reception, Larkfield',
  localUser: 'PNAIR',
  organisationNumber: '99001',
  emergencyUser: null,
  authenticator: 'smartcard',
  cardExpires: '2027-01-15',
};

describe('it ends by itself', () => {
  it('with the arrangement: suspended with it, over with it', async () => {
    await upTo('confirm');
    await world.does(larkfieldManager, arrangementOfTest, 'arrangement.suspend', { reason: 'A card was lost.' });
    expect(await standing()).toMatchObject({ is: 'suspended', canGetIn: false, live: true });
    expect((await standing()).why).toBe('Larkfield stopped all access.');
    await world.does(larkfieldManager, arrangementOfTest, 'arrangement.resume', { reason: 'Found.' });
    expect(await standing(world.later(1).at)).toMatchObject({ is: 'confirmed' });
    await world.does(larkfieldManager, arrangementOfTest, 'arrangement.end', { reason: 'No longer needed.' });
    expect(await standing(world.later(1).at)).toMatchObject({ is: 'lapsed', live: false });
  });

  it('with its own last day, which still counts', async () => {
    await does(harbourManager, 'ask', { ...asked, until: '2026-11-30' });
    expect(await standing('2026-11-30T23:00:00.000Z')).toMatchObject({ is: 'asked', until: '2026-11-30' });
    expect(await standing('2026-12-01T00:30:00.000Z')).toMatchObject({ is: 'lapsed' });
  });

  it('when the person has left', async () => {
    await upTo('confirm');
    const leaving = { person: harbourReception.person };
    const harbour = practiceLedger(harbourView.code);
    expect(codeOf(await world.later(1).does(harbourReception, harbour, 'staff.leave', leaving))).toBe('authority.role');
    expect(codeOf(await world.does(harbourManager, harbour, 'staff.leave', { person: harbourManager.person }))).toBe('staff.unknown');
    await employs(harbourManager);
    expect(codeOf(await world.does(harbourManager, harbour, 'staff.leave', { person: harbourManager.person }))).toBe('staff.self');
    expect(codeOf(await world.does(harbourManager, harbour, 'staff.leave', leaving))).toBe('done');
    expect(codeOf(await world.later(1).does(harbourManager, harbour, 'staff.leave', leaving))).toBe('staff.left');
    expect(await standing()).toMatchObject({ is: 'lapsed', why: 'Priya Nair has left the practice.' });
    expect(await code(harbourManager, 'ask', { ...asked, id: people.administrator.person })).toBe('staffAccess.person');
  }); // prettier-ignore

  it('when nobody confirms it again in the arrangement’s interval; a confirmation begins it anew', async () => {
    world = await signedWorld({ recheckDays: 10 });
    await employs(harbourReception);
    await upTo('confirm');
    expect((await standing()).checkBy).toBe('2026-12-04');
    days(10);
    expect(await standing()).toMatchObject({ is: 'confirmed' });
    expect(await code(larkfieldPrivacy, 'reconfirm')).toBe('done');
    expect((await standing()).checkBy).toBe('2026-12-14');
    days(11);
    expect(await standing()).toMatchObject({ is: 'lapsed', why: 'Nobody confirmed it again by 14 December 2026.' });
    expect(await code(harbourManager, 'reconfirm')).toBe('staffAccess.state');
    expect(await code(harbourManager, 'ask', { ...asked, id: people.administrator.person })).toBe('done');
  });

  it('does not begin before its first day', async () => {
    await does(harbourManager, 'ask', { ...asked, from: '2026-12-01' });
    await does(larkfieldManager, 'approve', { id, reason: '' });
    await does(larkfieldManager, 'setUp', { id, localUser: null });
    expect(await standing()).toMatchObject({ is: 'not-begun', canGetIn: false });
    expect(await standing('2026-12-01T08:00:00.000Z')).toMatchObject({ is: 'set-up', canGetIn: true });
  });
});

describe('the rehearsal', () => {
  it('is green for 30 days after it worked, and warns 90 days before the card runs out', async () => {
    await upTo('setUp');
    expect(rehearsed(await row(), world.at)).toMatchObject({ is: 'never', card: null });
    expect(await code(harbourReception, 'prepare', { id, what: way })).toBe('done');
    expect(rehearsed(await row(), world.at).card).toContain('15 January 2027');
    await does(harbourReception, 'rehearse', { id, worked: true, because: '' });
    expect(rehearsed(await row(), world.at).is).toBe('proved');
    days(31);
    expect(rehearsed(await row(), world.at).is).toBe('stale');
    await does(harbourReception, 'rehearse', { id, worked: false, because: 'The card was refused.' });
    expect(rehearsed(await row(), world.at)).toMatchObject({
      is: 'failed',
      says: 'It did not work on 25 December 2026: The card was refused.',
    });
    expect(rehearsed(await row(), '2027-01-16T09:00:00.000Z').is).toBe('card-expired');
  });

  it('may be written down by those who set it up on either side', async () => {
    await upTo('approve');
    expect(await code(larkfieldManager, 'prepare', { id, what: way })).toBe('done');
    expect(await code(harbourManager, 'prepare', { id, what: { ...way, localUser: null } })).toBe('done');
    expect((await row()).prepared).toMatchObject({ by: { person: harbourManager.person } });
  });
});
