import { describe, expect, it } from 'vitest';
import type { Outcome } from '../command';
import { harbourView, ids, larkfield, people, quayside } from '../testing/practices';
import { pairOfTest, signedWorld } from '../testing/signed';
import { closureInForce } from './in-force';

const board = 'board:Z99001';
const args = {
  id: ids.closure,
  planned: false,
  from: '2026-11-24T10:41:00.000Z',
  until: '2026-11-24T18:30:00.000Z',
  extent: 'full',
  reason: 'No heating',
  cover: [harbourView.code],
};
const codeOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.code : 'done');

describe('closing the practice', () => {
  it('is told, answered by the buddy, and ended by opening again', async () => {
    const world = await signedWorld();
    expect(codeOf(await world.does(people.larkfieldReception, board, 'closure.declare', args))).toBe('done');
    const answer = { closure: ids.closure, capacity: 'urgent-only', note: 'Until 4' };
    expect(codeOf(await world.later(2).does(people.harbourReception, pairOfTest, 'closure.answer', answer))).toBe(
      'done',
    );
    expect(await world.rows.get(pairOfTest, 'closureAnswer', ids.closure)).toMatchObject({
      organisation: harbourView.code,
      capacity: 'urgent-only',
    });
    const closures = await world.rows.list(board, 'closure');
    expect(closureInForce(closures, world.at)?.id).toBe(ids.closure);
    expect(closureInForce(closures, args.until)).toBeUndefined();
    expect(
      codeOf(
        await world
          .later(60)
          .does(people.larkfieldManager, board, 'closure.reopen', { closure: ids.closure, note: '' }),
      ),
    ).toBe('done');
    expect(closureInForce(await world.rows.list(board, 'closure'), world.at)).toBeUndefined();
    expect(
      await world.later(1).does(people.larkfieldReception, board, 'closure.reopen', { closure: ids.closure, note: '' }),
    ).toMatchObject({
      rejection: { says: 'Ruth Adeyemi opened the practice again at 11:43.' },
    });
    expect(codeOf(await world.does(people.harbourReception, pairOfTest, 'closure.answer', answer))).toBe(
      'closure.reopened',
    );
  });

  it.each([
    ['an end before its beginning', { until: '2026-11-24T10:00:00.000Z' }, 'closure.backwards'],
    ['an end that is over', { from: '2026-11-24T08:00:00.000Z', until: '2026-11-24T10:00:00.000Z' }, 'closure.past'],
    ['a sudden closure of tomorrow', { from: '2026-11-25T08:00:00.000Z', until: null }, 'closure.suddenLater'],
    ['cover without an arrangement', { cover: [quayside.code] }, 'closure.cover'],
    ['itself as cover', { cover: [larkfield.code] }, 'closure.cover'],
  ])('refuses %s', async (_, different, code) => {
    const world = await signedWorld();
    expect(codeOf(await world.does(people.larkfieldManager, board, 'closure.declare', { ...args, ...different }))).toBe(
      code,
    );
  });

  it.each([
    ['the same hours', {}, 'closure.overlaps'],
    [
      'hours around it',
      { planned: true, from: '2026-11-24T12:00:00.000Z', until: '2026-11-24T13:00:00.000Z' },
      'closure.overlaps',
    ],
    ['the evening after it', { planned: true, from: '2026-11-24T18:30:00.000Z', until: null }, 'done'],
  ])('a second closure of %s: %s', async (_, different, code) => {
    const world = await signedWorld();
    await world.does(people.larkfieldManager, board, 'closure.declare', args);
    expect(
      codeOf(
        await world
          .later(1)
          .does(people.larkfieldManager, board, 'closure.declare', { ...args, id: ids.unknown, ...different }),
      ),
    ).toBe(code);
  });

  it('is not for another practice to declare', async () => {
    const world = await signedWorld();
    expect(codeOf(await world.does(people.harbourManager, board, 'closure.declare', args))).toBe('authority.ledger');
  });
});

it('describes the way into one’s own system only', async () => {
  const world = await signedWorld();
  const guide = {
    organisation: larkfield.code,
    system: 'EMIS Web',
    steps: ['Switch to organisation 28123'],
    mayLookAt: ['Medication'],
    telephone: '01632 960100',
    otherwise: [],
  };
  expect(codeOf(await world.does(people.larkfieldManager, board, 'system.describe', { guide }))).toBe('done');
  expect(await world.rows.get(board, 'system', 'EMIS Web')).toMatchObject({
    ...guide,
    change: { version: 1, by: { name: people.larkfieldManager.name } },
  });
  expect(
    codeOf(
      await world.does(people.larkfieldManager, board, 'system.describe', {
        guide: { ...guide, organisation: harbourView.code },
      }),
    ),
  ).toBe('system.organisation');
  expect(codeOf(await world.does(people.larkfieldReception, board, 'system.describe', { guide }))).toBe(
    'authority.role',
  );
});

it('keeps the former guide beside the present one, and does not let an older change undo a later one', async () => {
  const world = await signedWorld();
  const guide = {
    organisation: larkfield.code,
    system: 'EMIS Web',
    steps: ['Switch to organisation 28123'],
    mayLookAt: ['Medication'],
    telephone: '01632 960100',
    otherwise: [],
  };
  const describes = (steps: string[]) =>
    world.does(people.larkfieldManager, board, 'system.describe', { guide: { ...guide, steps } });
  await describes(guide.steps);
  world.later(1);
  await describes(['Switch to organisation 28124']);
  expect(await world.rows.get(board, 'system', 'EMIS Web')).toMatchObject({
    steps: ['Switch to organisation 28124'],
    change: { version: 2 },
    former: { steps: ['Switch to organisation 28123'] },
  });
  world.later(-5);
  expect(codeOf(await describes(['Made offline before']))).toBe('system.later');
});
