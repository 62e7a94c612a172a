import { describe, expect, it } from 'vitest';
import type { Outcome } from '../command';
import { harbourView, ids, people, quayside } from '../testing/practices';
import { arrangementOfTest, pairOfTest, requestArgs, signedWorld } from '../testing/signed';
import { answeredBefore, answersThatCount } from './as-of';
import { carePlan } from './care';
import { changesInWords } from './change-words';
import { closedAt } from './in-force';
import { timeLine } from './time-line';

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
const nameOf = (code: string) => (code === harbourView.code ? 'Harbour View' : code);

const closed = async (different: object = {}, approval: 'in-advance' | 'while-closed' = 'in-advance') => {
  const world = await signedWorld({ approval });
  expect(codeOf(await world.does(people.larkfieldManager, board, 'closure.declare', { ...args, ...different }))).toBe(
    'done',
  );
  const change = async (some: object, by = people.larkfieldReception) =>
    codeOf(await world.does(by, board, 'closure.change', { closure: ids.closure, ...some }));
  const closure = async () => {
    const one = await world.rows.get(board, 'closure', ids.closure);
    if (!one) throw new Error('It is gone');
    return one;
  };
  return { world, change, closure };
};

describe('changing a closure', () => {
  it('keeps what held before, and tells both in sentences and in the time-line', async () => {
    const { world, change, closure } = await closed();
    world.later(30);
    expect(await change({ extent: 'phones-only', until: '2026-11-24T12:30:00.000Z' })).toBe('done');
    world.later(5);
    expect(await change({ until: null, reason: 'The engineer is late', cover: [] }, people.larkfieldManager)).toBe(
      'done',
    );
    const one = await closure();
    expect(one).toMatchObject({ extent: 'phones-only', until: null, cover: [], reason: 'The engineer is late' });
    expect(changesInWords(one, '2026-11-24', nameOf).map(({ by, says }) => [by.name, ...says])).toEqual([
      ['Jo Marsh', 'Closed: telephones only, before: everything.', 'Until 12:30, before: until 18:30.'],
      [
        'Ruth Adeyemi',
        'Nobody knows until when, before: until 12:30.',
        'Harbour View is no longer asked.',
        'Why: “The engineer is late”',
      ],
    ]);
    const told = timeLine({ closure: one, answers: [], lines: [], care: [], texts: [], accesses: [], nameOf });
    expect(told.map((each) => each.says)).toEqual([
      'Ruth Adeyemi declared the closure; every buddy was told',
      'Jo Marsh changed the closure. Closed: telephones only, before: everything. Until 12:30, before: until 18:30.',
      'Ruth Adeyemi changed the closure. Nobody knows until when, before: until 12:30. Harbour View is no longer asked. Why: “The engineer is late”',
    ]);
    expect(told[0]?.words).toBe('No heating');
  });

  it('changes what was true before it for nobody: neither the closure of then, nor a record opened then', async () => {
    const { world, change, closure } = await closed({}, 'while-closed');
    world.later(30);
    expect(await change({ until: '2026-11-24T12:00:00.000Z', extent: 'phones-only' })).toBe('done');
    const one = await closure();
    expect(closedAt(one, '2026-11-24T11:00:00.000Z')).toBe(true);
    expect(closedAt(one, '2026-11-24T12:00:00.000Z')).toBe(false);
    // Made at 11:00, when everything was closed, it is judged by that, however late it arrives.
    const madeAt = (at: string, id: string) => {
      world.at = at;
      return world.does(people.harbourReception, pairOfTest, 'access.request', { ...requestArgs, id });
    };
    await madeAt('2026-11-24T11:00:00.000Z', ids.access);
    await madeAt('2026-11-24T11:20:00.000Z', ids.enquiry);
    expect((await world.rows.get(pairOfTest, 'access', ids.access))?.state.is).toBe('granted');
    expect((await world.rows.get(pairOfTest, 'access', ids.enquiry))?.state.is).toBe('refused');
  });

  it('an answer counts on only while nothing more is asked than when it was given', async () => {
    const { world, change, closure } = await closed({ extent: 'phones-only' });
    world.later(5);
    const answer = { closure: ids.closure, capacity: 'all', note: '' };
    await world.does(people.harbourReception, pairOfTest, 'closure.answer', answer);
    const given = await world.rows.list(pairOfTest, 'closureAnswer');
    expect(answersThatCount(await closure(), given)).toHaveLength(1);
    world.later(5);
    expect(await change({ extent: 'full' })).toBe('done');
    const one = await closure();
    expect(answersThatCount(one, given)).toEqual([]);
    expect(carePlan(one, [], given).every((each) => each.standing === 'asked')).toBe(true);
    expect(given.map((each) => answeredBefore(one, each))).toEqual([true]);
    world.later(5);
    await world.does(people.harbourReception, pairOfTest, 'closure.answer', answer);
    const again = await world.rows.list(pairOfTest, 'closureAnswer');
    expect(carePlan(one, [], again).every((each) => each.standing === 'agreed')).toBe(true);
    expect(again.map((each) => answeredBefore(one, each))).toEqual([false]);
    world.later(5);
    // Less is asked: who took everything takes that too.
    expect(await change({ extent: 'no-appointments' })).toBe('done');
    expect(answersThatCount(await closure(), again)).toHaveLength(1);
  });

  it('two who change different things undo nothing of each other’s', async () => {
    const { world, change, closure } = await closed();
    world.later(1);
    expect(await change({ reason: 'No heating and no light' })).toBe('done');
    world.later(1);
    expect(await change({ until: null }, people.larkfieldManager)).toBe('done');
    expect(await closure()).toMatchObject({ reason: 'No heating and no light', until: null });
    world.at = '2026-11-24T10:42:30.000Z';
    expect(await change({ reason: 'Late from a desk that was offline' })).toBe('closure.changedLater');
  });

  it.each([
    ['nothing', {}, 'closure.unchanged'],
    ['what is so already', { extent: 'full' }, 'closure.unchanged'],
    ['an end before its beginning', { until: '2026-11-24T10:00:00.000Z' }, 'closure.backwards'],
    ['an end that is over', { until: '2026-11-24T10:50:00.000Z' }, 'closure.past'],
    ['a beginning that is past', { from: '2026-11-25T08:00:00.000Z' }, 'closure.begun'],
    ['a stranger as cover', { cover: [quayside.code] }, 'closure.cover'],
  ])('refuses %s', async (_, different, code) => {
    const { world, change } = await closed();
    world.later(30);
    expect(await change(different)).toBe(code);
  });

  it('a planned one begins on another day, not over another closure', async () => {
    const planned = { planned: true, from: '2026-11-26T08:00:00.000Z', until: '2026-11-26T18:30:00.000Z' };
    const { world, change, closure } = await closed(planned);
    const other = { ...args, ...planned, id: ids.unknown, from: '2026-11-30T08:00:00.000Z', until: null };
    expect(codeOf(await world.later(1).does(people.larkfieldManager, board, 'closure.declare', other))).toBe('done');
    expect(await change({ until: '2026-11-30T09:00:00.000Z' })).toBe('closure.overlaps');
    world.later(1);
    expect(await change({ from: '2026-11-27T08:00:00.000Z', until: '2026-11-27T12:00:00.000Z' })).toBe('done');
    expect(await closure()).toMatchObject({ from: '2026-11-27T08:00:00.000Z' });
  });

  it('is possible while a buddy’s arrangement is stopped, and not when it is over or by the buddy', async () => {
    const { world, change } = await closed();
    world.later(1);
    await world.does(people.harbourManager, arrangementOfTest, 'arrangement.suspend', { reason: 'A card was lost' });
    expect(await change({ until: '2026-11-24T17:00:00.000Z' })).toBe('done');
    expect(await change({ reason: 'By the buddy' }, people.larkfieldPrivacy)).toBe('authority.role');
    await world.later(1).does(people.larkfieldManager, board, 'closure.reopen', { closure: ids.closure, note: '' });
    world.later(1);
    expect(await change({ reason: 'Too late' })).toBe('closure.over');
    const ended = await closed();
    ended.world.at = '2026-11-24T19:00:00.000Z';
    expect(await ended.change({ until: null })).toBe('closure.over');
  });
});
