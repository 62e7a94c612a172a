import { describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { practiceLedger } from '../../protocol/ledger';
import { harbourView, larkfield, people, World } from '../testing/practices';
import { told, twice } from '../testing/told';

const practice = practiceLedger(larkfield.code);
const { larkfieldManager: manager, larkfieldReception: reception, administrator } = people;
const memberOf = ({ person, name, organisation, roles }: Actor) => ({
  staff: { person, name, organisation, roles, since: '2026-01-01T00:00:00.000Z', left: null },
});
const does = async (world: World, who: Actor, name: string, args: Record<string, unknown>) =>
  told(await world.later(1).does(who, practice, name, args));
const leaving = { person: reception.person };
async function employed(): Promise<World> {
  const world = new World();
  for (const one of [manager, reception])
    expect(await does(world, manager, 'staff.record', memberOf(one))).toBe('done');
  return world;
}

describe('a member of staff', () => {
  it('is recorded and leaves by the manager or the service’s administrator', async () => {
    const world = await employed();
    expect(await does(world, reception, 'staff.record', memberOf(reception))).toBe('authority.role');
    expect(await does(world, reception, 'staff.leave', { person: manager.person })).toBe('authority.role');
    expect(await does(world, administrator, 'staff.leave', leaving)).toBe('done');
  });

  it('is recorded at this practice only, and an administrator only by another', async () => {
    const world = new World();
    const elsewhere = memberOf({ ...reception, organisation: harbourView.code });
    expect(await does(world, manager, 'staff.record', elsewhere)).toBe('staff.organisation');
    const another = memberOf({ ...reception, roles: ['administrator'] });
    expect(await does(world, manager, 'staff.record', another)).toBe('staff.administrator');
    expect(await does(world, administrator, 'staff.record', another)).toBe('done');
  });

  it('leaves once, when known, and by somebody else', async () => {
    const world = await employed();
    expect(await does(world, manager, 'staff.leave', { person: people.harbourManager.person })).toBe('staff.unknown');
    expect(await does(world, manager, 'staff.leave', { person: manager.person })).toBe('staff.self');
    expect(await twice(world.later(1), manager, practice, 'staff.leave', leaving)).toEqual(['done', 'nothing new']);
    expect(await does(world, manager, 'staff.leave', leaving)).toBe('staff.left');
  });
});
