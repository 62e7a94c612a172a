import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { practiceLedger } from '../../protocol/ledger';
import { ids, people, World } from '../testing/practices';
import { told, twice } from '../testing/told';
import { routes } from './routes';

const ledger = practiceLedger('Z99001');
const { larkfieldManager: manager, larkfieldAuthority: agent } = people;
const registration = ids.access;
const begin = { id: registration, applicant: 'Farah Idris', route: 'care-id', authenticator: 'smartcard' };
const step = { registration, step: 'invited', on: '2026-11-24', done: true };
const see = { registration, id: ids.enquiry, kind: 'passport', on: '2026-11-24' };
const unsee = { registration, id: ids.enquiry };
const again = { what: 'The passport in the hand', until: '2027-02-01' };
const decide = { registration, is: 'granted', reason: '', again };
const met = { registration, on: '2026-11-24' };
const issue = { registration, expires: '2028-11-24' };
const receive = { registration, on: '2026-11-24' };
const renew = { registration, expires: '2030-11-24', how: 'in-person' };
const note = { registration, words: 'Rang' };
const end = { registration, reason: 'Left' };

let world: World;
beforeEach(() => {
  world = new World();
});
const does = async (name: string, args: Record<string, unknown>, who: Actor = agent) =>
  told(await world.later(1).does(who, ledger, `smartcard.${name}`, args));
/** All that is needed until it can be decided. */
async function ready(different: object = {}): Promise<void> {
  expect(await does('begin', { ...begin, ...different }, manager)).toBe('done');
  for (const { id, after } of routes['care-id'].steps)
    if (!after) expect(await does('step', { ...step, step: id })).toBe('done');
  expect(await does('see', see)).toBe('done');
}
async function issued(different: object = {}): Promise<void> {
  await ready(different);
  expect(await does('decide', decide)).toBe('done');
  expect(await does('issue', issue)).toBe('done');
}

describe('a registration that is not known', () => {
  it.each([
    ['step', step],
    ['see', see],
    ['unsee', unsee],
    ['note', note],
    ['link', { registration, person: null }],
    ['decide', decide],
    ['met', met],
    ['issue', issue],
    ['receive', receive],
    ['renew', renew],
  ])('is refused: %s', async (name, args) => {
    expect(await does(name, args)).toBe('smartcard.unknown');
  });

  it('is not given up', async () => {
    expect(await does('end', end)).toBe('smartcard.ended');
  });
});

describe('what was done already', () => {
  it('is not done again by the same command', async () => {
    for (const [name, args] of [
      ['begin', begin],
      ['end', end],
    ] as const)
      expect(await twice(world.later(1), manager, ledger, `smartcard.${name}`, args)).toEqual(['done', 'nothing new']);
  });

  it('is begun once by its number, issued once and received once', async () => {
    await issued();
    expect(await does('begin', begin, manager)).toBe('smartcard.known');
    expect(await does('issue', issue)).toBe('smartcard.issued');
    expect(await does('receive', receive)).toBe('done');
    expect(await does('receive', receive)).toBe('smartcard.notOnItsWay');
  });

  it('is taken back only when it was there', async () => {
    await does('begin', begin, manager);
    expect(await does('step', { ...step, done: false })).toBe('nothing new');
    expect(await does('unsee', unsee)).toBe('nothing new');
    expect(await does('link', { registration, person: null })).toBe('nothing new');
  });
});

describe('nothing is recorded of', () => {
  it('a step that the route has not', async () => {
    await does('begin', begin, manager);
    expect(await does('step', { ...step, step: 'nothing-such' })).toBe('smartcard.stepUnknown');
  });

  it('a meeting that is not waited for, or something received or renewed that was not issued', async () => {
    await ready();
    expect(await does('met', met)).toBe('smartcard.noMeeting');
    expect(await does('receive', receive)).toBe('smartcard.notOnItsWay');
    expect(await does('renew', renew)).toBe('smartcard.noCertificate');
  });

  it('a certificate where there is none, or one that has run out when it is recorded', async () => {
    await issued({ authenticator: 'passkey' });
    expect(await does('renew', renew)).toBe('smartcard.noCertificate');
    world = new World();
    await issued();
    world.later(3 * 365 * 24 * 60);
    expect(await does('renew', { ...renew, expires: '2029-06-01' })).toBe('smartcard.expiryEarlier');
    expect(await does('renew', renew)).toBe('done');
  });
});
