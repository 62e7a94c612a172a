import { describe, expect, it } from 'vitest';
import { people, World } from '../testing/practices';
import { told, twice } from '../testing/told';

const register = 'practice:Z99001';
const { larkfieldManager: manager, larkfieldGuardian: owner } = people;
const id = 'lost-card';
const recording = {
  id,
  title: 'A card is lost',
  mitigation: 'It is reported at once.',
  before: { likelihood: 4, impact: 3 },
  after: { likelihood: 2, impact: 3 },
  owner: owner.person,
  reviewOn: '2027-02-01',
};
const reviewing = { id, note: 'Still so.', after: { likelihood: 3, impact: 3 }, reviewOn: '2027-05-01' };
const closing = { id, reason: 'No cards any more.' };
const opening = { id, reason: 'They are back.', reviewOn: '2027-06-01' };

async function staffed(): Promise<World> {
  const world = new World();
  const { person, name, organisation, roles } = owner;
  const staff = { person, name, organisation, roles, since: world.at, left: null };
  expect(told(await world.does(manager, register, 'staff.record', { staff }))).toBe('done');
  return world;
}
async function recorded(): Promise<World> {
  const world = await staffed();
  expect(await does(world, 'record', recording)).toBe('done');
  return world;
}
const does = async (world: World, verb: string, args: Record<string, unknown>) =>
  told(await world.later(1).does(manager, register, `risk.${verb}`, args));

describe('a risk', () => {
  it.each([
    ['review', reviewing],
    ['close', closing],
    ['reopen', opening],
  ])('that is not in the register is refused: %s', async (verb, args) => {
    expect(await does(await staffed(), verb, args)).toBe('risk.unknown');
  });

  it('is not recorded, reviewed, closed or opened a second time by the same command', async () => {
    const world = await staffed();
    for (const [verb, args] of [
      ['record', recording],
      ['review', reviewing],
      ['close', closing],
      ['reopen', opening],
    ] as const)
      expect([verb, ...(await twice(world.later(1), manager, register, `risk.${verb}`, args))]).toEqual([
        verb,
        'done',
        'nothing new',
      ]);
  });

  it('that is closed is not closed again or reviewed, and one that is open is not opened', async () => {
    const world = await recorded();
    expect(await does(world, 'reopen', opening)).toBe('nothing new');
    expect(await does(world, 'close', closing)).toBe('done');
    expect(await does(world, 'close', closing)).toBe('risk.closed');
    expect(await does(world, 'review', reviewing)).toBe('risk.closed');
  });

  it('that was opened again changes nothing when the opening is sent once more, also after it was closed', async () => {
    const world = await recorded();
    await does(world, 'close', closing);
    const asked = world.later(1).asked(register, 'risk.reopen', opening);
    expect(told(await world.run(asked, manager))).toBe('done');
    expect(await does(world, 'close', closing)).toBe('done');
    expect(told(await world.run(asked, manager))).toBe('nothing new');
  });

  it('has an owner who works there, no worse rest than it was, and a day of review ahead', async () => {
    const world = await recorded();
    expect(await does(world, 'review', { ...reviewing, after: { likelihood: 5, impact: 5 } })).toBe('risk.worse');
    expect(await does(world, 'review', { ...reviewing, reviewOn: '2026-11-24' })).toBe('risk.reviewPast');
    expect(told(await world.does(manager, register, 'staff.leave', { person: owner.person }))).toBe('done');
    expect(await does(world, 'record', { ...recording, title: 'A card is stolen' })).toBe('risk.owner');
    await does(world, 'close', closing);
    expect(await does(world, 'reopen', { ...opening, reviewOn: '2026-11-24' })).toBe('risk.reviewPast');
  });
});
