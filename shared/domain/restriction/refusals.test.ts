import { describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { privacyLedger } from '../../protocol/ledger';
import { ids, larkfield, people, sealedWords, World } from '../testing/practices';
import { pairOfTest, signedWorld } from '../testing/signed';
import { handled, told, twice } from '../testing/told';
import { placeless } from './placeless';

const privacy = privacyLedger(larkfield.code);
const { larkfieldPrivacy, larkfieldManager } = people;
const hash = 'a'.repeat(64);
const adding = { id: ids.unknown, patient: sealedWords, kind: 'location', reason: 'at-risk', until: null };
const lifting = { id: ids.unknown, reason: sealedWords };
const done = ['done', 'nothing new'];
const again = (
  world: World,
  name: string,
  args: Record<string, unknown>,
  ledger = privacy,
  who: Actor = larkfieldPrivacy,
) => twice(world.later(1), who, ledger, name, args);

describe('the list of protected patients', () => {
  it.each([
    ['protected.add', adding],
    ['protected.lift', lifting],
  ])('%s: is kept by those who protect, also where nothing else keeps others from the ledger', async (name, args) => {
    expect(await handled(new World().rows, larkfieldManager, privacy, name, args)).toBe('authority.role');
  });

  it('changes once by one command, and lifts what is on it', async () => {
    const world = await signedWorld();
    expect(told(await world.does(larkfieldPrivacy, privacy, 'protected.lift', lifting))).toBe('protected.unknown');
    expect(await again(world, 'protected.add', adding)).toEqual(done);
    expect(await again(world, 'protected.lift', lifting)).toEqual(done);
  });

  it('is told to a buddy once, and taken back once', async () => {
    const world = await signedWorld();
    const sharing = { hash, kind: 'approval', until: null };
    expect(await again(world, 'restriction.share', sharing, pairOfTest)).toEqual(done);
    expect(await again(world, 'restriction.share', { ...sharing, until: '2027-01-31' }, pairOfTest)).toEqual(done);
    expect(await again(world, 'restriction.lift', { hash }, pairOfTest)).toEqual(done);
  });
});

it('what names the home practice is said without its name, for whoever must not be found, and for nobody else', () => {
  const names = { code: 'arrangement.suspended', says: 'Larkfield Surgery suspended it.', next: 'Ring them.' };
  const other = { code: 'notice.none', says: 'No notice is in force.', next: 'Wait.' };
  const [nameless, same] = placeless([names, other], 'location');
  expect(nameless?.code).toBe(names.code);
  expect(nameless?.says).not.toContain('Larkfield');
  expect(same).toEqual(other);
  expect(placeless([names, other], 'approval')).toEqual([names, other]);
});
