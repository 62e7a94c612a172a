import { describe, expect, it } from 'vitest';
import { practiceLedger } from '../../protocol/ledger';
import type { Outcome } from '../command';
import { ids, larkfield, people } from '../testing/practices';
import { signedWorld } from '../testing/signed';
import type { World } from '../testing/practices';
import { returnText } from './return';
import { builtInScale, scaleInUse, withOpel, within, wordsOf, type ScaleContent } from './scale';
import { localScale } from './scale-for-tests';

const practice = practiceLedger(larkfield.code);
const board = 'board:Z99001';
const lowe = { id: ids.access, name: 'Kit Lowe', role: 'nurse', offFrom: null };
const codeOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.code : 'done');
const { larkfieldManager, larkfieldReception, larkfieldGuardian } = people;
const imports = (world: World, id: string, different: Partial<ScaleContent> = {}, actor = larkfieldManager) =>
  world
    .later(1)
    .does(actor, practice, 'pressure.importScale', { id, scale: { ...localScale, ...different } })
    .then(codeOf);
const inUse = async (world: World) =>
  scaleInUse(await world.rows.list(practice, 'importedScale'), await world.rows.list(practice, 'scaleTaken'));
const takesUp = (world: World, id: string, scale: string, actor = larkfieldManager) =>
  world.later(1).does(actor, practice, 'pressure.useScale', { id, scale }).then(codeOf);
const declares = (id: string, scale?: string) => ({
  id,
  level: 'red',
  ...(scale === undefined ? {} : { scale }),
  cause: 'staff',
  plan: 'Routine work waits',
  meansNobody: false,
});

describe('a scale that is imported', () => {
  it('is in use from then on, by whom and when; a new version takes over and both stay', async () => {
    const world = await signedWorld();
    expect(await inUse(world)).toBe(builtInScale);
    expect(await imports(world, ids.closure)).toBe('done');
    expect(await inUse(world)).toMatchObject({ ...localScale, by: { name: larkfieldManager.name }, at: world.at });
    expect(await imports(world, ids.enquiry, { version: '2' })).toBe('done');
    expect(await inUse(world)).toMatchObject({ id: ids.enquiry, version: '2' });
    expect(await world.rows.list(practice, 'importedScale')).toHaveLength(2);
  });

  it.each<[string, Partial<ScaleContent>, string]>([
    ['the same version with other words', { source: 'Somebody else' }, 'scale.version'],
    ['the same version in capitals with other words', { title: 'FENLAND  practice pressure' }, 'scale.version'],
    ['the same version word for word', {}, 'scale.known'],
    [
      'the built-in one’s name and version with other words',
      { title: builtInScale.title, version: builtInScale.version },
      'scale.version',
    ],
    ['a colleague’s name', { version: '2', source: 'After Kit Lowe' }, 'scale.names'],
  ])('is refused with %s', async (_, different, code) => {
    const world = await signedWorld();
    await world.does(larkfieldManager, practice, 'staffing.keepPerson', lowe);
    await imports(world, ids.closure);
    expect(await imports(world, ids.enquiry, different)).toBe(code);
    expect(await inUse(world)).toMatchObject({ id: ids.closure });
  });

  it('is a manager’s, as is going back', async () => {
    const world = await signedWorld();
    expect(await imports(world, ids.closure, {}, larkfieldGuardian)).toBe('authority.role');
    expect(await takesUp(world, ids.unknown, builtInScale.id, larkfieldReception)).toBe('authority.role');
    expect(await takesUp(world, ids.unknown, 'no-such-scale')).toBe('scale.unknown');
  });

  it.each<[string, (levels: ScaleContent['levels']) => ScaleContent['levels']]>([
    ['without one of its levels', (levels) => levels.slice(1)],
    ['in a wrong order', (levels) => [...levels].reverse()],
  ])('is not even a command %s', async (_, change) => {
    const world = await signedWorld();
    expect(await imports(world, ids.closure, { levels: change(localScale.levels) })).not.toBe('done');
    expect(await inUse(world)).toBe(builtInScale);
  });

  it('gives way to the built-in one and to an earlier version, and to a later choice made elsewhere', async () => {
    const world = await signedWorld();
    await imports(world, ids.closure);
    expect(await takesUp(world, ids.enquiry, builtInScale.id)).toBe('done');
    expect(await inUse(world)).toBe(builtInScale);
    const early = world.asked(practice, 'pressure.useScale', { id: ids.access, scale: builtInScale.id });
    world.later(10);
    expect(await takesUp(world, ids.unknown, ids.closure)).toBe('done');
    // Chosen before, offline, it arrives after.
    expect(codeOf(await world.run(early, larkfieldManager, world.at))).toBe('done');
    expect(await inUse(world)).toMatchObject({ id: ids.closure });
  });
});

describe('declared on a scale', () => {
  it('a level keeps its words, whatever scale follows; one without a scale is on the built-in one', async () => {
    const world = await signedWorld();
    await imports(world, ids.closure);
    expect(
      codeOf(await world.does(larkfieldManager, board, 'pressure.declare', declares(ids.access, ids.closure))),
    ).toBe('done');
    await imports(world, ids.enquiry, { version: '2' });
    const one = await world.rows.get(board, 'pressure', ids.access);
    expect(one && wordsOf(one)).toMatchObject({ version: '1', level: { name: 'OPEL 3, overloaded' } });
    // Nobody's name but the declarer's goes to buddies.
    expect(one?.on && Object.keys(one.on).sort()).toEqual(['id', 'level', 'source', 'title', 'version']);
    await world.does(larkfieldManager, board, 'pressure.declare', declares(ids.unknown));
    const plain = await world.rows.get(board, 'pressure', ids.unknown);
    expect(plain).not.toHaveProperty('on');
    expect(plain && wordsOf(plain)).toMatchObject({ id: builtInScale.id, level: { name: 'Red' } });
  });

  it('a level asks for cause and plan in the scale’s own words, and an unknown scale is refused', async () => {
    const world = await signedWorld();
    await imports(world, ids.closure);
    const without = { ...declares(ids.access, ids.closure), cause: null };
    const refused = await world.does(larkfieldManager, board, 'pressure.declare', without);
    expect('rejection' in refused && refused.rejection.says).toContain('OPEL 3, overloaded needs its cause');
    const unknown = await world.does(larkfieldManager, board, 'pressure.declare', declares(ids.access, ids.unknown));
    expect(codeOf(unknown)).toBe('pressure.scale');
  });
});

it('a return on another scale says which of the LMC’s levels it is', () => {
  const counts = { doctors: 1, nurses: 0, healthcareAssistants: 0, pharmacists: 0, others: 0 };
  const [, , red] = localScale.levels;
  const on = red && { ...localScale, id: ids.closure, level: red };
  const text = returnText(
    { name: 'Larkfield Surgery', code: 'Z99001' },
    { monday: '2026-11-23', counts, patients: null, level: 'red', note: '', on },
  );
  expect(text).toContain('State: OPEL 3, overloaded (counts as red)');
  expect(text).toContain('Scale: Fenland practice pressure, version 1');
});

it('names of levels stand in sentences as they should', () => {
  expect(withOpel({ name: 'Red', opel: 3 })).toBe('Red, OPEL 3');
  expect(withOpel({ name: 'Opel 3, overloaded', opel: 3 })).toBe('Opel 3, overloaded');
  expect(withOpel({ name: 'Level 3', opel: 3 })).toBe('Level 3, OPEL 3');
  expect(['Red', 'OPEL 3', 'L3', 'Too busy'].map(within)).toEqual(['red', 'OPEL 3', 'L3', 'too busy']);
});
