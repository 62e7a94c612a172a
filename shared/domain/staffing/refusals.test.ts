import { expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { boardLedger, practiceLedger } from '../../protocol/ledger';
import { ids, larkfield, people, type World } from '../testing/practices';
import { signedWorld } from '../testing/signed';
import { told, twice } from '../testing/told';
import type { Level } from './level';
import { builtInScale, definitionOn } from './scale';
import { localScale } from './scale-for-tests';

const practice = practiceLedger(larkfield.code);
const board = boardLedger(larkfield.code);
const manager = people.larkfieldManager;
const declaring = { id: ids.closure, level: 'black', cause: 'staff', plan: 'Two come at noon.', meansNobody: true };
const telling = { declaration: ids.closure, whom: 'icb', spokeTo: 'The duty desk' };
const keeping = { id: ids.access, name: 'Kit Lowe', role: 'nurse', offFrom: null };
const returning = {
  monday: '2026-11-23',
  counts: { doctors: 40, nurses: 20, healthcareAssistants: 10, pharmacists: 5, others: 0 },
  patients: null,
  level: 'green',
  note: '',
  sent: true,
};
const rules = {
  absent: { amber: 10, red: 20, black: 40 },
  minimums: [],
  short: 'amber',
  nobody: 'red',
  weeklyReturn: true,
};

it('what was said is not said again by the same command', async () => {
  const world: World = await signedWorld();
  const again = (ledger: string, name: string, args: Record<string, unknown>, who: Actor = manager) =>
    twice(world.later(1), who, ledger, name, args);
  const done = ['done', 'nothing new'];
  expect(await again(board, 'pressure.declare', declaring)).toEqual(done);
  expect(await again(practice, 'pressure.tell', telling)).toEqual(done);
  expect(await again(practice, 'staffing.keepPerson', keeping)).toEqual(done);
  expect(await again(practice, 'pressure.recordReturn', returning)).toEqual(done);
  expect(await again(practice, 'staffing.setThresholds', { rules })).toEqual(done);
  expect(await again(practice, 'pressure.importScale', { id: ids.enquiry, scale: localScale })).toEqual(done);
  expect(await again(practice, 'pressure.useScale', { id: ids.access, scale: builtInScale.id })).toEqual(done);
  for (const what of [{ copied: false }, { copied: false, sent: true }, { copied: true }]) {
    const args = { ...returning, sent: false, level: 'amber', ...what };
    expect(await again(practice, 'pressure.recordReturn', args)).toEqual(done);
  }
  expect(await again(practice, 'pressure.returnNotSent', { monday: returning.monday })).toEqual(done);
});

it('a return whose figures were kept and not sent cannot be taken back', async () => {
  const world = await signedWorld();
  const takesBack = () =>
    world.later(1).does(manager, practice, 'pressure.returnNotSent', { monday: returning.monday });
  expect(told(await takesBack())).toBe('return.notSent');
  await world.later(1).does(manager, practice, 'pressure.recordReturn', { ...returning, sent: false, copied: false });
  expect(told(await takesBack())).toBe('return.notSent');
});

it('a declaration is made once by its number', async () => {
  const world = await signedWorld();
  await world.does(manager, board, 'pressure.declare', declaring);
  expect(told(await world.later(1).does(manager, board, 'pressure.declare', declaring))).toBe('pressure.exists');
});

it('a scale keeps its number and its words, and one that is in use is not taken up again', async () => {
  const world = await signedWorld();
  const imports = (version: string) =>
    world
      .later(1)
      .does(manager, practice, 'pressure.importScale', { id: ids.closure, scale: { ...localScale, version } });
  expect(told(await imports('1'))).toBe('done');
  expect(told(await imports('2'))).toBe('scale.version');
  await world.later(1).does(manager, practice, 'pressure.useScale', { id: ids.access, scale: ids.closure });
  expect(await world.rows.list(practice, 'scaleTaken')).toHaveLength(1);
  expect(await world.rows.list(practice, 'importedScale')).toMatchObject([{ version: '1' }]);
});

it('the board is not filled in long after', async () => {
  const world = await signedWorld();
  await world.does(manager, practice, 'staffing.keepPerson', keeping);
  const cells = [{ person: ids.access, session: 'morning', state: 'in' }];
  expect(told(await world.does(manager, practice, 'staffing.record', { date: '2026-01-05', cells }))).toBe(
    'staffing.date',
  );
});

it('a level that the scale lacks has no definition', () => {
  // As a row of a later version might hold it.
  expect(() => definitionOn(builtInScale, 'blue' as Level)).toThrow('lacks');
});
