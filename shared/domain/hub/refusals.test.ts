import { describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { MemoryRows } from '../memory-rows';
import { hotHub, hubId } from '../testing/hub';
import { people, type World } from '../testing/practices';
import { arrangementOfTest, signedWorld } from '../testing/signed';
import { handled, told, twice } from '../testing/told';

const { harbourManager, harbourReception } = people;
const describing = { id: hubId, description: hotHub };
const closing = { hub: hubId, reason: 'Heating' };
const opening = { hub: hubId, reason: '' };
const does = async (world: World, who: Actor, name: string, args: Record<string, unknown>) =>
  told(await world.later(1).does(who, arrangementOfTest, name, args));
const again = (world: World, who: Actor, name: string, args: Record<string, unknown>) =>
  twice(world.later(1), who, arrangementOfTest, name, args);

describe('a hub', () => {
  it('rests on an arrangement that is known', async () => {
    expect(await handled(MemoryRows.empty(), harbourManager, arrangementOfTest, 'hub.describe', describing)).toBe(
      'hub.arrangement',
    );
  });

  it.each([
    ['hub.setCapacity', { hub: hubId, places: 4, until: '2026-11-24T18:30:00.000Z' }],
    ['hub.close', closing],
    ['hub.reopen', opening],
  ])('that is not known is refused: %s', async (name, args) => {
    expect(await does(await signedWorld(), harbourReception, name, args)).toBe('hub.unknown');
  });

  it('is not described, closed or opened a second time by the same command', async () => {
    const world = await signedWorld();
    const done = ['done', 'nothing new'];
    expect(await again(world, harbourManager, 'hub.describe', describing)).toEqual(done);
    expect(await again(world, harbourReception, 'hub.close', closing)).toEqual(done);
    expect(await again(world, harbourReception, 'hub.reopen', opening)).toEqual(done);
  });

  it('that was closed and opened since stays open when an earlier closing arrives', async () => {
    const world = await signedWorld();
    await does(world, harbourManager, 'hub.describe', describing);
    await does(world, harbourReception, 'hub.close', closing);
    await does(world, harbourReception, 'hub.reopen', opening);
    expect(await does(world.later(-3), harbourReception, 'hub.close', closing)).toBe('nothing new');
  });

  it('has no two hours of a day that cross', async () => {
    const weekly = [
      { day: 1, from: '08:00', until: '12:30' },
      { day: 1, from: '12:00', until: '18:30' },
    ];
    const crossed = { id: hubId, description: { ...hotHub, hours: { ...hotHub.hours, weekly } } };
    expect(await does(await signedWorld(), harbourManager, 'hub.describe', crossed)).toBe('hub.hoursCross');
  });
});
