import { describe, expect, it } from 'vitest';
import { bundledHolidays } from '../calendar/holidays';
import type { Actor } from '../../protocol/actor';
import type { Outcome } from '../command';
import { arrangementOfTest, signedWorld } from '../testing/signed';
import { harbourView, ids, larkfield, people, quayside, shut, usualTerms, World } from '../testing/practices';
import { checkTerms } from './check-terms';
import { warningsAboutTerms } from './not-covered';
import type { Arrangement, Terms } from './model';
import { hashOfTerms, standing, standingAt, unsigned } from './standing';

const organisations = [larkfield, harbourView, quayside, shut];
const propose = (world: World, different: Partial<Terms> = {}, actor = people.larkfieldManager) => {
  const terms = { ...usualTerms, ...different };
  return world.does(actor, arrangementOfTest, 'arrangement.propose', {
    id: ids.arrangement,
    terms,
    termsHash: hashOfTerms(terms),
  });
};
const codeOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.code : 'done');
const saysOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.says : 'done');
const here = async (world: World): Promise<Arrangement> =>
  (await world.rows.get(arrangementOfTest, 'arrangement', ids.arrangement))!;
const party = ({ code, name, town, postcode }: typeof larkfield) => ({ organisation: code, name, town, postcode });

describe('proposing', () => {
  it('creates it with the proposer’s signature, and waits for the other', async () => {
    const world = new World();
    expect(codeOf(await propose(world))).toBe('done');
    const one = await here(world);
    expect(standing(one, '2026-11-24')).toBe('awaiting-signatures');
    expect(one.signatures.map((signature) => signature.by.name)).toEqual(['Ruth Adeyemi']);
    expect(unsigned(one).map((each) => each.organisation)).toEqual([harbourView.code]);
  });

  it.each<[string, Partial<Terms>, string, string]>([
    ['its own practice as buddy', { parties: [party(larkfield), party(larkfield)] }, 'arrangement.ownBuddy', 'parties'],
    [
      'a party twice',
      { parties: [party(larkfield), party(harbourView), party(harbourView)] },
      'arrangement.twice',
      'parties',
    ],
    [
      'a code that the register does not hold',
      { parties: [party(larkfield), { ...party(harbourView), organisation: 'Z12345' }] },
      'arrangement.unknownOrganisation',
      'parties',
    ],
    [
      'a practice that closed for good',
      { parties: [party(larkfield), party(shut)] },
      'arrangement.closedOrganisation',
      'parties',
    ],
    [
      'the other practice first',
      { parties: [party(harbourView), party(larkfield)] },
      'arrangement.firstParty',
      'parties',
    ],
    ['a last day before the first', { from: '2027-05-01' }, 'arrangement.backwards', 'until'],
    ['a last day that is over', { until: '2026-11-23' }, 'arrangement.past', 'until'],
    [
      'no system for a party',
      { systems: [{ organisation: larkfield.code, system: 'EMIS Web' }] },
      'arrangement.systems',
      'systems',
    ],
    [
      'a system of somebody else',
      { systems: [...usualTerms.systems, { organisation: quayside.code, system: 'Vision' }] },
      'arrangement.systems',
      'systems',
    ],
  ])('refuses %s, beside the field', async (_, different, code, field) => {
    const outcome = await propose(new World(), different);
    expect(outcome).toMatchObject({ rejection: { code, field } });
  });

  it('refuses terms without accepted risks, beside the field', async () => {
    const outcome = await new World().does(people.larkfieldManager, arrangementOfTest, 'arrangement.propose', {
      id: ids.arrangement,
      terms: { ...usualTerms, risks: [] },
      termsHash: 'a'.repeat(64),
    });
    expect(outcome).toMatchObject({
      rejection: { code: 'command.malformed', field: 'risks', says: 'Choose at least 1.' },
    });
  });

  it('refuses terms other than the signed ones, a receptionist, and a practice that is no party', async () => {
    const world = new World();
    const args = { id: ids.arrangement, terms: usualTerms, termsHash: hashOfTerms({ ...usualTerms, openMinutes: 30 }) };
    expect(codeOf(await world.does(people.larkfieldManager, arrangementOfTest, 'arrangement.propose', args))).toBe(
      'arrangement.hash',
    );
    expect(saysOf(await propose(world, {}, people.larkfieldReception))).toBe(
      'Only a practice manager or Caldicott Guardian may sign an arrangement.',
    );
    expect(codeOf(await propose(world, {}, people.quaysideManager))).toBe('authority.ledger');
  });

  it('refuses a second arrangement of the same practices for the same days, not for later ones', async () => {
    const world = await signedWorld();
    const again = (different: Partial<Terms>) => {
      const terms = { ...usualTerms, ...different };
      return world.does(people.larkfieldManager, `arrangement:${ids.unknown}`, 'arrangement.propose', {
        id: ids.unknown,
        terms,
        termsHash: hashOfTerms(terms),
      });
    };
    expect(saysOf(await again({}))).toBe(
      'There is already an arrangement between Larkfield Surgery and Harbour View Practice, from 1 November 2026 to 31 March 2027.',
    );
    expect(codeOf(await again({ from: '2027-04-01', until: '2027-09-30' }))).toBe('done');
  });
});

describe('the check of unfinished terms', () => {
  it('says for each field what is missing', () => {
    const question = {
      id: ids.arrangement,
      proposer: larkfield.code,
      today: '2026-11-24',
      organisation: (code: string) => organisations.find((one) => one.code === code),
      arrangements: [],
    };
    const fields = checkTerms({ parties: [party(larkfield), party(harbourView)] }, question).map((one) => one.field);
    expect(fields).toEqual([
      'from',
      'until',
      'systems',
      'roles',
      'approval',
      'bases',
      'risks',
      'relationships',
      'openMinutes',
    ]);
    expect(checkTerms(usualTerms, question)).toEqual([]);
  });

  it('warns of cover that fails with what it covers', () => {
    const same = usualTerms.systems.map((one) => ({ ...one, system: 'EMIS Web' }));
    const at = (code: string) => organisations.find((one) => one.code === code);
    expect(warningsAboutTerms({ ...usualTerms, systems: same }, at, bundledHolidays)).toEqual([
      'Both sides use EMIS Web: when its supplier fails, neither can cover for the other.',
    ]);
    expect(warningsAboutTerms({ ...usualTerms, contractBasis: '' }, at, bundledHolidays)).toHaveLength(1);
    expect(warningsAboutTerms(usualTerms, at, bundledHolidays)).toEqual([]);
  });
});

describe('signing and what may follow', () => {
  it('is signed once by each party, and stands by its dates', async () => {
    const one = await here(await signedWorld());
    expect(standing(one, '2026-10-31')).toBe('not-begun');
    expect(standing(one, '2026-11-01')).toBe('active');
    expect(standing(one, '2027-03-31')).toBe('active');
    expect(standing(one, '2027-04-01')).toBe('ran-out');
  });

  it('tells a colleague who signed already', async () => {
    const world = new World();
    await propose(world);
    const outcome = await world.does(people.larkfieldGuardian, arrangementOfTest, 'arrangement.sign', {
      termsHash: hashOfTerms(usualTerms),
    });
    expect(saysOf(outcome)).toBe('Ruth Adeyemi signed for Larkfield Surgery at 10:41.');
  });

  it('does not take a signature on other terms, nor on a withdrawn proposal', async () => {
    const world = new World();
    await propose(world);
    const sign = (termsHash: string) =>
      world.does(people.harbourManager, arrangementOfTest, 'arrangement.sign', { termsHash });
    expect(codeOf(await sign('a'.repeat(64)))).toBe('arrangement.hash');
    await world.does(people.larkfieldManager, arrangementOfTest, 'arrangement.withdraw', { reason: 'Wrong dates.' });
    expect(saysOf(await sign(hashOfTerms(usualTerms)))).toBe(
      'Larkfield Surgery withdrew this arrangement at 10:41. So it cannot be signed.',
    );
  });

  it('is declined by the asked party only, withdrawn by the proposer only', async () => {
    const world = new World();
    await propose(world);
    expect(
      codeOf(await world.does(people.larkfieldManager, arrangementOfTest, 'arrangement.decline', { reason: 'No.' })),
    ).toBe('arrangement.own');
    expect(
      codeOf(await world.does(people.harbourManager, arrangementOfTest, 'arrangement.withdraw', { reason: 'No.' })),
    ).toBe('arrangement.notOwn');
    expect(
      codeOf(await world.does(people.harbourManager, arrangementOfTest, 'arrangement.decline', { reason: 'No.' })),
    ).toBe('done');
    expect(standing(await here(world), '2026-11-24')).toBe('declined');
  });

  it('is suspended by any party at once, resumed by the one that did, ended by any', async () => {
    const world = await signedWorld();
    const act = (actor: Actor, verb: string) =>
      world.later(1).does(actor, arrangementOfTest, `arrangement.${verb}`, { reason: 'A card was lost.' });
    expect(codeOf(await act(people.harbourManager, 'suspend'))).toBe('done');
    expect(standing(await here(world), '2026-11-24')).toBe('suspended');
    expect(saysOf(await act(people.larkfieldManager, 'resume'))).toBe(
      'Harbour View Practice suspended this arrangement, so only Harbour View Practice can resume it.',
    );
    expect(codeOf(await act(people.harbourManager, 'resume'))).toBe('done');
    expect((await here(world)).state).toEqual({ is: 'signed', at: '2026-11-24T10:41:00.000Z' });
    expect(codeOf(await act(people.larkfieldManager, 'end'))).toBe('done');
    expect(saysOf(await act(people.harbourManager, 'suspend'))).toBe(
      'Larkfield Surgery ended this arrangement at 10:45. So it cannot be suspended.',
    );
  });

  it('counts as it stood at the moment of acting', async () => {
    const world = await signedWorld();
    await world.later(10).does(people.larkfieldManager, arrangementOfTest, 'arrangement.end', { reason: 'Merged.' });
    const one = await here(world);
    expect(standingAt(one, '2026-11-24T10:50:59.999Z')).toBe('active');
    expect(standingAt(one, '2026-11-24T10:51:00.000Z')).toBe('ended');
  });

  it('remembers a suspension that is over, so that an opening made during it is known for it', async () => {
    const world = await signedWorld();
    const act = (minutes: number, verb: string) =>
      world.later(minutes).does(people.larkfieldManager, arrangementOfTest, `arrangement.${verb}`, { reason: 'Leak.' });
    await act(10, 'suspend');
    await act(10, 'resume');
    const resumed = await here(world);
    expect(standingAt(resumed, '2026-11-24T10:50:59.999Z')).toBe('active');
    expect(standingAt(resumed, '2026-11-24T10:51:00.000Z')).toBe('suspended');
    expect(standingAt(resumed, '2026-11-24T11:00:59.999Z')).toBe('suspended');
    expect(standingAt(resumed, '2026-11-24T11:01:00.000Z')).toBe('active');
    await act(10, 'suspend');
    await act(10, 'end');
    const ended = await here(world);
    expect(standingAt(ended, '2026-11-24T10:55:00.000Z')).toBe('suspended');
    expect(standingAt(ended, '2026-11-24T11:15:00.000Z')).toBe('suspended');
    expect(standingAt(ended, '2026-11-24T11:21:00.000Z')).toBe('ended');
  });
});
