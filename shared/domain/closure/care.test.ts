import { describe, expect, it } from 'vitest';
import { bundledHolidays } from '../calendar/holidays';
import type { Outcome } from '../command';
import { hotHub, hubId } from '../testing/hub';
import { harbourView, ids, larkfield, people, quayside } from '../testing/practices';
import { arrangementOfTest, pairOfTest, signedWorld } from '../testing/signed';
import { carePlan } from './care';
import type { Closure, ClosureAnswer } from './model';
import { only111, redirectionPack } from './pack';

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
const closed = async (different: object = {}) => {
  const world = await signedWorld();
  await world.does(people.larkfieldManager, board, 'closure.declare', { ...args, ...different });
  return world;
};
const answer = (different: Partial<ClosureAnswer>): ClosureAnswer => ({
  closure: ids.closure,
  organisation: harbourView.code,
  capacity: 'all',
  note: '',
  at: args.from,
  by: people.harbourReception,
  receivedAt: null,
  ...different,
});

describe('who takes what', () => {
  it('is the buddy that was asked, but for the parts it declines', async () => {
    const world = await closed();
    const said = {
      closure: ids.closure,
      capacity: 'all',
      note: '',
      appointments: 6,
      until: '2026-11-24T16:00:00.000Z',
      declines: [{ care: 'visits', why: 'No car' }],
    };
    expect(codeOf(await world.does(people.harbourReception, pairOfTest, 'closure.answer', said))).toBe('done');
    const late = { ...said, until: '2026-11-24T09:00:00.000Z' };
    expect(codeOf(await world.later(1).does(people.harbourReception, pairOfTest, 'closure.answer', late))).toBe(
      'closure.answerPast',
    );
    const one = (await world.rows.get(board, 'closure', ids.closure))!;
    const answers = await world.rows.list(pairOfTest, 'closureAnswer');
    const plan = carePlan(one, [], answers);
    expect(plan.find((part) => part.care === 'urgent')?.standing).toBe('agreed');
    expect(plan.find((part) => part.care === 'visits')).toMatchObject({ standing: 'declined', why: 'No car' });
  });

  it('is asked for less when less is closed', () => {
    const kinds = (extent: Closure['extent']) =>
      carePlan({ id: ids.closure, extent, cover: [] }, [], []).map((one) => one.care);
    expect(kinds('phones-only')).toEqual(['calls', 'urgent']);
    expect(kinds('no-appointments')).not.toContain('prescriptions');
    expect(kinds('full')).toContain('prescriptions');
  });

  it('names a buddy, a hub of ours, somebody else or ourselves; nobody strange', async () => {
    const world = await closed();
    await world.does(people.harbourManager, arrangementOfTest, 'hub.describe', { id: hubId, description: hotHub });
    const hub = { is: 'hub', hub: hubId, name: hotHub.name, telephone: hotHub.telephone, address: hotHub.address };
    const assign = async (by: unknown, who = people.larkfieldManager) =>
      codeOf(await world.later(1).does(who, board, 'closure.assignCare', { closure: ids.closure, care: 'urgent', by }));
    expect(await assign({ is: 'buddy', organisation: quayside.code })).toBe('closure.cover');
    expect(await assign({ is: 'buddy', organisation: larkfield.code })).toBe('closure.cover');
    expect(await assign({ ...hub, hub: ids.unknown })).toBe('closure.hub');
    expect(await assign(hub, people.larkfieldPrivacy)).toBe('authority.role');
    expect(await assign(hub)).toBe('done');
    const one = (await world.rows.get(board, 'closure', ids.closure))!;
    const decided = await world.rows.list(board, 'closureCare');
    expect(carePlan(one, decided, []).find((part) => part.care === 'urgent')?.by).toMatchObject({
      name: 'Saltmere Hot Hub',
    });
    const pack = redirectionPack({
      holidays: bundledHolidays,
      closure: { ...one, cover: [] },
      practice: larkfield,
      buddies: [],
      care: decided.map((choice) => ({ choice })),
    });
    expect(pack.doorNotice).toContain(
      'Saltmere Hot Hub\nQuay Road, Saltmere, ZZ1 1AA\nPhone 01632 960180\nFor urgent problems',
    );
    expect(pack.refused).toBeUndefined();
    expect(await assign(null)).toBe('done');
    expect(
      carePlan(one, await world.rows.list(board, 'closureCare'), []).find((part) => part.care === 'urgent')?.standing,
    ).toBe('asked');
  });

  it('prefers a buddy that said yes to one that said no', () => {
    const plan = carePlan(
      { id: ids.closure, extent: 'full', cover: [harbourView.code, quayside.code] },
      [],
      [answer({ capacity: 'none' }), answer({ organisation: quayside.code })],
    );
    expect(plan[0]?.by).toEqual({ is: 'buddy', organisation: quayside.code });
  });
});

describe('the pack', () => {
  const pack = (different: Partial<Closure>) =>
    redirectionPack({
      holidays: bundledHolidays,
      closure: { from: args.from, until: args.until, extent: 'full', cover: [harbourView.code], ...different },
      practice: larkfield,
      buddies: [{ organisation: harbourView }],
    });

  it('differs by what is closed', () => {
    const phones = pack({ extent: 'phones-only' });
    expect(phones.doorNotice).toContain('The surgery is open');
    expect(phones.doorNotice).not.toContain('as if you were their own patient');
    expect(phones.sms).toContain('our phones are down');
    const noAppointments = pack({ extent: 'no-appointments' });
    expect(noAppointments.doorNotice).toContain('Our desk is open');
    expect(noAppointments.letter).toContain('Dear patient');
  });

  it('is refused in core hours when nobody gives the care, not at night and not for telephones', () => {
    expect(pack({ cover: [] }).refused?.code).toBe('pack.noCover');
    expect(pack({ cover: [], extent: 'phones-only' }).refused).toBeUndefined();
    expect(
      pack({ cover: [], from: '2026-11-24T20:00:00.000Z', until: '2026-11-25T06:00:00.000Z' }).refused,
    ).toBeUndefined();
  });

  it('marks every text of a rehearsal, and keeps the message one message', () => {
    const rehearsed = pack({ rehearsal: true });
    for (const text of [
      rehearsed.doorNotice,
      rehearsed.website,
      rehearsed.phoneScript,
      rehearsed.letter,
      rehearsed.sms,
    ])
      expect(text).toMatch(/^REHEARSAL/);
    expect(rehearsed.sms.length).toBeLessThan(160);
  });

  it('sees words by hand that leave 111 alone', () => {
    expect(only111('We are closed. Call 111.', ['Harbour View Practice'])).toBe(true);
    expect(only111('Ring harbour view practice, at night 111.', ['Harbour View Practice'])).toBe(false);
    expect(only111('We are closed.', [])).toBe(false);
  });

  it('keeps words changed by hand, until they are taken back', async () => {
    const world = await closed();
    const edit = async (words: string | null, who = people.larkfieldReception) =>
      codeOf(
        await world.later(1).does(who, board, 'closure.editText', { closure: ids.closure, text: 'website', words }),
      );
    expect(await edit('Closed today.')).toBe('done');
    expect(await world.rows.list(board, 'closureText')).toMatchObject([{ text: 'website', words: 'Closed today.' }]);
    expect(await edit(null)).toBe('done');
    expect(await world.rows.list(board, 'closureText')).toEqual([]);
    expect(await edit('x', people.larkfieldPrivacy)).toBe('authority.role');
  });
});
