import { describe, expect, it } from 'vitest';
import type { Outcome } from '../command';
import { arrangementOfTest, acknowledgementOfTest, pairOfTest, requestArgs, signedWorld } from '../testing/signed';
import { ids, people, sealedWords, type World } from '../testing/practices';
import type { Access } from './model';

const stateOf = async (world: World): Promise<Access> => (await world.rows.get(pairOfTest, 'access', ids.access))!;
const says = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.says : '');
const concerns = (outcome: Outcome): string[] =>
  'changes' in outcome ? outcome.concerns.map((one) => one.code) : ['rejected'];
const ask = (world: World, different: object = {}) =>
  world.does(people.harbourReception, pairOfTest, 'access.request', { ...requestArgs, ...different });
const open = (world: World, different: object = {}) =>
  world.does(people.harbourReception, pairOfTest, 'access.open', {
    access: ids.access,
    acknowledgement: { ...acknowledgementOfTest, ...different },
  });

describe('the walk of one access', () => {
  it('is asked, granted by the arrangement, opened with the notice, closed and handed back', async () => {
    const world = await signedWorld();
    expect(concerns(await ask(world))).toEqual([]);
    expect((await stateOf(world)).state).toMatchObject({ is: 'granted', grant: { how: 'in-advance' } });
    expect(concerns(await open(world.later(1)))).toEqual([]);
    expect((await stateOf(world)).state).toMatchObject({
      is: 'open',
      opening: { closesAt: '2026-11-24T11:02:00.000Z' },
    });
    await world
      .later(6)
      .does(people.harbourReception, pairOfTest, 'access.close', { access: ids.access, how: 'person' });
    const handed = await world.later(1).does(people.harbourReception, pairOfTest, 'access.handBack', {
      access: ids.access,
      nothingDone: false,
      note: sealedWords,
    });
    expect(concerns(handed)).toEqual([]);
    expect((await stateOf(world)).state).toMatchObject({
      is: 'handed-back',
      closing: { how: 'person' },
      handback: { nothingDone: false },
    });
    expect((await stateOf(world)).concerns).toEqual([]);
  });

  it('waits for the home practice when the arrangement says so; the first decision stands', async () => {
    const world = await signedWorld({ approval: 'each-time' });
    await ask(world);
    expect((await stateOf(world)).state).toEqual({ is: 'requested' });
    expect(
      concerns(
        await world.does(people.larkfieldGuardian, pairOfTest, 'access.grant', { access: ids.access, reason: null }),
      ),
    ).toEqual([]);
    world.later(3);
    expect(
      says(
        await world.does(people.larkfieldManager, pairOfTest, 'access.decline', {
          access: ids.access,
          reason: sealedWords,
        }),
      ),
    ).toBe('Dr Ben Carrow granted this request at 10:41, so there is nothing to decide.');
  });

  it('says who withdrew and when, to a decision that comes after', async () => {
    const world = await signedWorld({ approval: 'each-time' });
    await ask(world);
    await world.does(people.harbourReception, pairOfTest, 'access.withdraw', { access: ids.access });
    world.later(5);
    expect(
      says(await world.does(people.larkfieldManager, pairOfTest, 'access.grant', { access: ids.access, reason: null })),
    ).toBe('Harbour View Practice withdrew this request at 10:41, so there is nothing to decide.');
  });

  it('cannot be withdrawn once it was opened', async () => {
    const world = await signedWorld();
    await ask(world);
    await open(world);
    expect(
      says(await world.later(1).does(people.harbourReception, pairOfTest, 'access.withdraw', { access: ids.access })),
    ).toContain('cannot be withdrawn');
  });

  it('records an opening under an arrangement that was suspended before, with the concern', async () => {
    const world = await signedWorld();
    await ask(world);
    await world
      .later(1)
      .does(people.larkfieldManager, arrangementOfTest, 'arrangement.suspend', { reason: 'A card was lost.' });
    expect(concerns(await open(world.later(1)))).toEqual(['arrangement.suspended']);
    const one = await stateOf(world);
    expect(one.state.is).toBe('open');
    expect(one.concerns[0]?.says).toBe(
      'Larkfield Surgery suspended the arrangement at 10:42, so nothing can be opened under it.',
    );
  });

  it('does not blame an opening for a suspension that came later', async () => {
    const world = await signedWorld();
    await ask(world);
    const opening = world.asked(pairOfTest, 'access.open', {
      access: ids.access,
      acknowledgement: acknowledgementOfTest,
    });
    await world
      .later(5)
      .does(people.larkfieldManager, arrangementOfTest, 'arrangement.suspend', { reason: 'A card was lost.' });
    expect(concerns(await world.run(opening, people.harbourReception))).toEqual([]);
  });

  it('records a request that nothing allows as refused, with the reasons', async () => {
    const world = await signedWorld({ until: '2026-11-24' });
    world.later(60 * 24);
    expect(concerns(await ask(world))).toEqual(['arrangement.ranOut']);
    expect((await stateOf(world)).state).toMatchObject({ is: 'refused', why: { code: 'arrangement.ranOut' } });
  });

  it('grants danger to life whatever the arrangement says, without a concern', async () => {
    const world = await signedWorld({ until: '2026-11-24', approval: 'each-time' });
    world.later(60 * 24);
    expect(concerns(await ask(world, { breakGlass: true }))).toEqual([]);
    expect((await stateOf(world)).state).toMatchObject({ is: 'granted', grant: { how: 'break-glass' } });
    expect(concerns(await open(world))).toEqual([]);
  });

  it.each([
    ['another notice', { notice: 'direct-care@1' }, 'notice.other'],
    ['another text', { noticeHash: 'a'.repeat(64) }, 'notice.other'],
    ['a purpose that is not the notice’s', { noticePurpose: 'curiosity' }, 'notice.purpose'],
  ])('has a concern when %s was acknowledged', async (_, different, code) => {
    const world = await signedWorld();
    await ask(world);
    expect(concerns(await open(world, different))).toEqual([code]);
    expect((await stateOf(world)).state.is).toBe('open');
  });

  it('opens for nobody but the person who asked', async () => {
    const world = await signedWorld();
    await ask(world);
    const other = await world.does(people.harbourClinician, pairOfTest, 'access.open', {
      access: ids.access,
      acknowledgement: acknowledgementOfTest,
    });
    expect(says(other)).toBe('Priya Nair asked for this record, so only they may open it.');
  });

  it('asks the home practice when the person knows the patient, and refuses one’s own record', async () => {
    const world = await signedWorld();
    await ask(world, { relationship: 'family' });
    expect((await stateOf(world)).state).toEqual({ is: 'requested' });
    expect(concerns(await ask(world, { id: ids.unknown, relationship: 'self' }))).toEqual(['access.relationship']);
  });

  it('lets in only while the home practice is closed, when that is agreed', async () => {
    const world = await signedWorld({ approval: 'while-closed' });
    expect(concerns(await ask(world))).toEqual(['access.homeOpen']);
    const closing = await world.does(people.larkfieldManager, 'board:Z99001', 'closure.declare', {
      id: ids.closure,
      planned: false,
      from: world.at,
      until: null,
      extent: 'full',
      reason: 'No heating',
      cover: ['Z99002'],
    });
    expect(concerns(closing)).toEqual([]);
    expect(concerns(await ask(world.later(1), { id: ids.unknown }))).toEqual([]);
    const one = await world.rows.get(pairOfTest, 'access', ids.unknown);
    expect(one?.state).toMatchObject({ is: 'granted', grant: { how: 'closure', closure: ids.closure } });
  });

  it('has a concern when the closure that let the person in is over, or the request is a week old', async () => {
    const world = await signedWorld({ approval: 'while-closed' });
    const closure = {
      id: ids.closure,
      planned: false,
      from: world.at,
      until: null,
      extent: 'full',
      reason: 'No heating',
      cover: ['Z99002'],
    };
    await world.does(people.larkfieldManager, 'board:Z99001', 'closure.declare', closure);
    await ask(world);
    await world
      .later(30)
      .does(people.larkfieldManager, 'board:Z99001', 'closure.reopen', { closure: ids.closure, note: '' });
    expect(concerns(await open(world.later(1)))).toEqual(['access.homeOpen']);

    const other = await signedWorld();
    await ask(other);
    expect(concerns(await open(other.later(7 * 24 * 60 + 1)))).toEqual(['access.lapsed']);
  });

  it('lets the privacy officer ask, the person reply, and nobody review their own', async () => {
    const world = await signedWorld();
    await ask(world);
    await open(world);
    const enquiry = { access: ids.access, enquiry: ids.enquiry };
    expect(
      concerns(
        await world.does(people.larkfieldPrivacy, pairOfTest, 'access.enquire', { ...enquiry, question: sealedWords }),
      ),
    ).toEqual([]);
    expect(
      concerns(
        await world.does(people.harbourReception, pairOfTest, 'access.reply', { ...enquiry, text: sealedWords }),
      ),
    ).toEqual([]);
    const review = { access: ids.access, pair: pairOfTest, outcome: 'appropriate', note: null };
    expect(concerns(await world.does(people.larkfieldPrivacy, 'privacy:Z99001', 'review.record', review))).toEqual([]);
    const own = { ...people.larkfieldPrivacy, person: people.harbourReception.person };
    expect(says(await world.does(own, 'privacy:Z99001', 'review.record', review))).toBe(
      'Nobody reviews their own access.',
    );
  });
});
