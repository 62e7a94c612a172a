import { describe, expect, it } from 'vitest';
import type { Outcome } from '../command';
import { hotHub, hubId } from '../testing/hub';
import { people } from '../testing/practices';
import { arrangementOfTest, signedWorld } from '../testing/signed';

const codeOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.code : 'done');
const described = async () => {
  const world = await signedWorld();
  const done = await world.does(people.harbourManager, arrangementOfTest, 'hub.describe', {
    id: hubId,
    description: hotHub,
  });
  expect(codeOf(done)).toBe('done');
  return world;
};
const places = { hub: hubId, places: 4, until: '2026-11-24T18:30:00.000Z' };

describe('a hub of an arrangement', () => {
  it('is described, filled, closed and opened by its host', async () => {
    const world = await described();
    const does = async (name: string, args: Record<string, unknown>) =>
      codeOf(await world.later(1).does(people.harbourReception, arrangementOfTest, name, args));
    expect(await does('hub.setCapacity', places)).toBe('done');
    expect(await does('hub.close', { hub: hubId, reason: 'Heating' })).toBe('done');
    expect(await does('hub.close', { hub: hubId, reason: 'Heating' })).toBe('hub.closed');
    expect(await world.rows.get(arrangementOfTest, 'hub', hubId)).toMatchObject({
      capacity: { places: 4 },
      closed: { reason: 'Heating' },
    });
    expect(await does('hub.reopen', { hub: hubId, reason: '' })).toBe('done');
    expect(await does('hub.reopen', { hub: hubId, reason: '' })).toBe('hub.open');
    expect((await world.rows.get(arrangementOfTest, 'hub', hubId))?.closed).toBeNull();
    const again = { id: hubId, description: { ...hotHub, name: 'Saltmere Respiratory Hub' } };
    expect(codeOf(await world.later(1).does(people.harbourManager, arrangementOfTest, 'hub.describe', again))).toBe(
      'done',
    );
    expect(await world.rows.get(arrangementOfTest, 'hub', hubId)).toMatchObject({
      name: 'Saltmere Respiratory Hub',
      capacity: { places: 4 },
    });
  });

  it.each([
    ['hub.setCapacity', places],
    ['hub.close', { hub: hubId, reason: 'No' }],
    ['hub.reopen', { hub: hubId, reason: '' }],
  ])('%s is the host’s alone, and its staff’s', async (name, args) => {
    const world = await described();
    expect(codeOf(await world.does(people.larkfieldManager, arrangementOfTest, name, args))).toBe('hub.host');
    const technician = { ...people.harbourReception, roles: ['administrator' as const] };
    expect(codeOf(await world.does(technician, arrangementOfTest, name, args))).toBe('authority.role');
  });

  it('is described by signatories only, and not for another host', async () => {
    const world = await described();
    const args = { id: hubId, description: hotHub };
    expect(codeOf(await world.does(people.harbourReception, arrangementOfTest, 'hub.describe', args))).toBe(
      'authority.role',
    );
    expect(codeOf(await world.does(people.larkfieldManager, arrangementOfTest, 'hub.describe', args))).toBe('hub.host');
    expect(codeOf(await world.does(people.quaysideManager, arrangementOfTest, 'hub.describe', args))).toBe(
      'authority.ledger',
    );
  });

  it.each([
    [
      'hours that end before they begin',
      { hours: { ...hotHub.hours, weekly: [{ day: 1, from: '18:00', until: '08:00' }] } },
      'hub.hours',
    ],
    ['ages the wrong way round', { eligibility: { ...hotHub.eligibility, ageFrom: 18, ageTo: 4 } }, 'hub.ages'],
  ])('refuses %s', async (_, different, code) => {
    const world = await signedWorld();
    const args = { id: hubId, description: { ...hotHub, ...different } };
    expect(codeOf(await world.does(people.harbourManager, arrangementOfTest, 'hub.describe', args))).toBe(code);
  });

  it('rests on an arrangement that holds, and places hold until a time to come', async () => {
    const world = await described();
    const past = { ...places, until: '2026-11-24T08:00:00.000Z' };
    expect(codeOf(await world.does(people.harbourReception, arrangementOfTest, 'hub.setCapacity', past))).toBe(
      'hub.capacityPast',
    );
    await world.later(1).does(people.larkfieldManager, arrangementOfTest, 'arrangement.end', { reason: 'Over' });
    const args = { id: hubId, description: hotHub };
    expect(codeOf(await world.later(1).does(people.harbourManager, arrangementOfTest, 'hub.describe', args))).toBe(
      'hub.arrangement',
    );
  });

  it('keeps what was said last, whatever arrives last', async () => {
    const world = await described();
    await world.later(30).does(people.harbourReception, arrangementOfTest, 'hub.setCapacity', places);
    await world.later(-10).does(people.harbourManager, arrangementOfTest, 'hub.setCapacity', { ...places, places: 9 });
    expect((await world.rows.get(arrangementOfTest, 'hub', hubId))?.capacity?.places).toBe(4);
  });
});
