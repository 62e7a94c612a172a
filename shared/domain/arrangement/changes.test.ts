import { describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import type { Outcome } from '../command';
import { arrangementOfTest, pairOfTest, requestArgs, signedWorld } from '../testing/signed';
import { harbourView, ids, larkfield, people, quayside, usualTerms, World } from '../testing/practices';
import type { Arrangement, Terms } from './model';
import { hashOfTerms, standing, unsigned } from './standing';
import { asOf } from './versions';

const { larkfieldManager, larkfieldReception, harbourManager, harbourReception, quaysideManager } = people;
const party = ({ code, name, town, postcode }: typeof larkfield) => ({ organisation: code, name, town, postcode });
const three: Partial<Terms> = {
  parties: [larkfield, harbourView, quayside].map(party),
  systems: [larkfield, harbourView, quayside].map(({ code }) => ({ organisation: code, system: 'Vision' })),
};
const codeOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.code : 'done');
const here = async (world: World): Promise<Arrangement> =>
  (await world.rows.get(arrangementOfTest, 'arrangement', ids.arrangement))!;

/** `changed` are the new terms, `before` those they are based on. */
const changes = (
  world: World,
  actor: Actor,
  verb: 'counter' | 'amend',
  changed: Partial<Terms>,
  before: Partial<Terms> = {},
) => {
  const terms = { ...usualTerms, ...before, ...changed };
  return world.does(actor, arrangementOfTest, `arrangement.${verb}`, {
    terms,
    termsHash: hashOfTerms(terms),
    basedOn: hashOfTerms({ ...usualTerms, ...before }),
    reason: 'Thirty minutes suit us better.',
  });
};
const signs = (world: World, actor: Actor, terms: Partial<Terms> = {}, verb = 'sign') =>
  world.does(actor, arrangementOfTest, `arrangement.${verb}`, { termsHash: hashOfTerms({ ...usualTerms, ...terms }) });
async function proposed(different: Partial<Terms> = {}): Promise<World> {
  const world = new World();
  const terms = { ...usualTerms, ...different };
  await world.does(larkfieldManager, arrangementOfTest, 'arrangement.propose', {
    id: ids.arrangement,
    terms,
    termsHash: hashOfTerms(terms),
  });
  return world;
}

describe('three parties', () => {
  it('hold it only when all three have signed', async () => {
    const world = await proposed(three);
    expect(codeOf(await signs(world, harbourManager, three))).toBe('done');
    expect(standing(await here(world), '2026-11-24')).toBe('awaiting-signatures');
    expect(unsigned(await here(world)).map((one) => one.organisation)).toEqual([quayside.code]);
    expect(codeOf(await signs(world, quaysideManager, three))).toBe('done');
    expect(standing(await here(world), '2026-11-24')).toBe('active');
  });
});

describe('a counter-proposal', () => {
  it('takes the place of the terms, keeps the earlier ones, and begins the signatures anew', async () => {
    const world = await proposed(three);
    await signs(world, harbourManager, three);
    expect(codeOf(await changes(world.later(5), quaysideManager, 'counter', { openMinutes: 30 }, three))).toBe('done');
    const one = await here(world);
    expect(one.terms.openMinutes).toBe(30);
    expect(one.signatures.map((each) => each.by.organisation)).toEqual([quayside.code]);
    expect(one.proposedBy.organisation).toBe(quayside.code);
    expect(one.versions).toHaveLength(1);
    expect(one.versions?.[0]).toMatchObject({
      over: { how: 'countered', by: { name: 'Ola Brandt' } },
      signatures: [{}, {}],
    });
    for (const actor of [larkfieldManager, harbourManager])
      expect(codeOf(await signs(world, actor, { ...three, openMinutes: 30 }))).toBe('done');
    expect(standing(await here(world), '2026-11-24')).toBe('active');
  });

  it('makes a signature on the earlier terms that arrives late come to nothing, and says who changed them', async () => {
    const world = await proposed(three);
    await changes(world, quaysideManager, 'counter', { openMinutes: 30 }, three);
    const late = await signs(world, harbourManager, three);
    expect(late).toMatchObject({ rejection: { code: 'arrangement.replaced' } });
    expect('rejection' in late && late.rejection.says).toContain(
      'Quayside Health Centre proposed other terms at 10:41',
    );
    expect((await here(world)).signatures).toHaveLength(1);
  });

  it('is only for who has not signed, on the terms that they read, with the same parties', async () => {
    const world = await proposed();
    expect(codeOf(await changes(world, larkfieldManager, 'counter', { openMinutes: 30 }))).toBe('arrangement.signed');
    expect(codeOf(await changes(world, harbourReception, 'counter', { openMinutes: 30 }))).toBe('authority.role');
    expect(codeOf(await changes(world, harbourManager, 'counter', {}))).toBe('arrangement.unchanged');
    expect(codeOf(await changes(world, harbourManager, 'counter', three))).toBe('arrangement.otherParties');
    expect(codeOf(await changes(world, harbourManager, 'counter', { until: '2026-11-01' }))).toBe('arrangement.past');
    expect(codeOf(await changes(world, harbourManager, 'counter', { openMinutes: 30 }, { openMinutes: 10 }))).toBe(
      'arrangement.hash',
    );
    await signs(world, harbourManager);
    expect(codeOf(await changes(world, harbourManager, 'counter', { openMinutes: 30 }))).toBe('arrangement.state');
  });

  it('cannot carry a hash of other terms, nor terms without accepted risks', async () => {
    const world = await proposed();
    const send = (args: object) =>
      world.does(harbourManager, arrangementOfTest, 'arrangement.counter', {
        terms: { ...usualTerms, openMinutes: 30 },
        termsHash: hashOfTerms(usualTerms),
        basedOn: hashOfTerms(usualTerms),
        reason: 'So.',
        ...args,
      });
    expect(codeOf(await send({}))).toBe('arrangement.hash');
    expect(codeOf(await send({ terms: { ...usualTerms, risks: [] } }))).toBe('command.malformed');
  });
});

describe('an amendment', () => {
  const longer: Partial<Terms> = { openMinutes: 40 };

  it('leaves the old terms in force until all have signed it', async () => {
    const world = await signedWorld();
    expect(codeOf(await changes(world.later(10), harbourManager, 'amend', longer))).toBe('done');
    expect((await here(world)).terms.openMinutes).toBe(20);
    expect(standing(await here(world), '2026-11-24')).toBe('active');
    expect(codeOf(await signs(world.later(10), larkfieldManager, longer, 'signAmendment'))).toBe('done');
    const one = await here(world);
    expect(one.terms.openMinutes).toBe(40);
    expect(one.amendment).toBeUndefined();
    expect(one.signatures.map((each) => each.by.name)).toEqual(['Callum Reid', 'Ruth Adeyemi']);
    expect(one.versions).toMatchObject([{ over: { how: 'amended', reason: 'Thirty minutes suit us better.' } }]);
    expect(standing(one, '2026-11-24')).toBe('active');
  });

  it('judges what was asked before it by the terms of that moment', async () => {
    const world = await signedWorld();
    const before = world.at;
    const terms: Partial<Terms> = { approval: 'each-time' };
    await changes(world.later(10), harbourManager, 'amend', terms);
    await signs(world.later(10), larkfieldManager, terms, 'signAmendment');
    expect(asOf(await here(world), before).terms.approval).toBe('in-advance');
    expect(asOf(await here(world), world.at).terms.approval).toBe('each-time');
    world.at = new Date(Date.parse(before) + 60_000).toISOString();
    await world.does(harbourReception, pairOfTest, 'access.request', requestArgs);
    expect(await world.rows.get(pairOfTest, 'access', ids.access)).toMatchObject({ state: { is: 'granted' } });
    world.later(60);
    await world.does(harbourReception, pairOfTest, 'access.request', { ...requestArgs, id: ids.enquiry });
    expect(await world.rows.get(pairOfTest, 'access', ids.enquiry)).toMatchObject({ state: { is: 'requested' } });
  });

  it('waits alone, and is declined or withdrawn with a reason, which keeps the old terms', async () => {
    const world = await signedWorld();
    await changes(world, harbourManager, 'amend', longer);
    expect(codeOf(await changes(world.later(1), larkfieldManager, 'amend', { openMinutes: 15 }))).toBe(
      'arrangement.amendment',
    );
    const drop = (actor: Actor) =>
      world.does(actor, arrangementOfTest, 'arrangement.dropAmendment', {
        termsHash: hashOfTerms({ ...usualTerms, ...longer }),
        reason: 'Twenty is enough.',
      });
    expect(codeOf(await drop(larkfieldReception))).toBe('authority.role');
    expect(codeOf(await drop(larkfieldManager))).toBe('done');
    const one = await here(world);
    expect(one.terms.openMinutes).toBe(20);
    expect(one.versions).toMatchObject([{ over: { how: 'declined' } }]);
    expect(codeOf(await signs(world, larkfieldManager, longer, 'signAmendment'))).toBe('arrangement.replaced');
    await changes(world.later(1), harbourManager, 'amend', { openMinutes: 45 });
    await world.does(harbourManager, arrangementOfTest, 'arrangement.dropAmendment', {
      termsHash: hashOfTerms({ ...usualTerms, openMinutes: 45 }),
      reason: 'A mistake.',
    });
    expect((await here(world)).versions?.at(-1)).toMatchObject({ over: { how: 'withdrawn' } });
  });

  it('is proposed and signed by a signatory only, once for each party, and never before the arrangement is signed', async () => {
    expect(codeOf(await changes(await proposed(), harbourManager, 'amend', longer))).toBe('arrangement.state');
    const world = await signedWorld();
    expect(codeOf(await changes(world, harbourReception, 'amend', longer))).toBe('authority.role');
    expect(codeOf(await changes(world, harbourManager, 'amend', { from: '2026-12-01' }))).toBe('arrangement.begun');
    await changes(world, harbourManager, 'amend', longer);
    expect(codeOf(await signs(world.later(1), harbourManager, longer, 'signAmendment'))).toBe('arrangement.signed');
    expect(codeOf(await signs(world, larkfieldReception, longer, 'signAmendment'))).toBe('authority.role');
    expect(codeOf(await signs(world, larkfieldManager, { openMinutes: 99 }, 'signAmendment'))).toBe(
      'arrangement.noAmendment',
    );
  });

  it('goes on while access is stopped, and does not let it begin again', async () => {
    const world = await signedWorld();
    await world.does(larkfieldManager, arrangementOfTest, 'arrangement.suspend', { reason: 'A card was lost.' });
    await changes(world.later(1), harbourManager, 'amend', longer);
    await signs(world.later(1), larkfieldManager, longer, 'signAmendment');
    expect(standing(await here(world), '2026-11-24')).toBe('suspended');
    expect((await here(world)).terms.openMinutes).toBe(40);
  });

  it('brings a risk in only when every party has signed it', async () => {
    const world = await signedWorld();
    const risks = [
      ...usualTerms.risks,
      { id: 'lost-card', title: 'A card is lost', mitigation: 'It is reported at once.' },
    ];
    await changes(world, larkfieldManager, 'amend', { risks });
    expect((await here(world)).terms.risks).toHaveLength(1);
    await signs(world, harbourManager, { risks }, 'signAmendment');
    expect((await here(world)).terms.risks).toHaveLength(2);
  });
});
