import { describe, expect, it } from 'vitest';
import { practiceLedger } from '../../protocol/ledger';
import { ids, larkfield, people, World } from '../testing/practices';
import { told, twice } from '../testing/told';
import type { SessionPlan } from './model';

const practice = practiceLedger(larkfield.code);
const { larkfieldManager: manager, larkfieldGuardian: locum } = people;
const plan: SessionPlan = {
  role: 'clinician',
  date: '2026-11-25',
  from: '08:30',
  to: '12:30',
  reportTo: 'Reception, ask for Anne',
  telephone: null,
  system: null,
};
const id = ids.access;

async function staffed(): Promise<World> {
  const world = new World();
  const { person, name, organisation, roles } = locum;
  const staff = { person, name, organisation, roles, since: '2026-01-01T00:00:00.000Z', left: null };
  await world.does(manager, practice, 'staff.record', { staff });
  return world;
}

describe('a session', () => {
  it('is not planned, changed or withdrawn a second time by the same command', async () => {
    const world = await staffed();
    const again = (name: string, args: Record<string, unknown>) => twice(world.later(1), manager, practice, name, args);
    const done = ['done', 'nothing new'];
    expect(await again('locum.plan', { id, person: locum.person, plan })).toEqual(done);
    expect(await again('locum.change', { id, plan: { ...plan, to: '13:00' } })).toEqual(done);
    expect(await again('locum.withdraw', { id, reason: 'The surgery is closed.' })).toEqual(done);
  });

  it('is planned once by its number', async () => {
    const world = await staffed();
    const planning = { id, person: locum.person, plan };
    expect(told(await world.does(manager, practice, 'locum.plan', planning))).toBe('done');
    expect(told(await world.later(1).does(manager, practice, 'locum.plan', planning))).toBe('locum.there');
  });

  it.each([
    ['locum.change', { id, plan }],
    ['locum.withdraw', { id, reason: 'The surgery is closed.' }],
  ])('that is not planned is refused: %s', async (name, args) => {
    expect(told(await (await staffed()).does(manager, practice, name, args))).toBe('locum.unknown');
  });
});
