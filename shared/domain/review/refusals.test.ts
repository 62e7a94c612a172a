import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { practiceLedger, privacyLedger } from '../../protocol/ledger';
import { harbourView, ids, larkfield, people, sealedWords, type World } from '../testing/practices';
import { pairOfTest, requestArgs, signedWorld } from '../testing/signed';
import { handled, told, twice } from '../testing/told';

const privacy = privacyLedger(larkfield.code);
const { larkfieldPrivacy: tom, larkfieldManager, larkfieldReception, harbourReception } = people;
const about = { access: ids.access, pair: pairOfTest };
const finding = { ...about, outcome: 'appropriate', note: null };
const recording = { ...about, done: null, reporting: { is: 'undecided' }, end: null };
const figures = {
  toReview: 0,
  unread: 0,
  outstanding: 0,
  appropriate: 0,
  asked: 0,
  incidents: 0,
  sampled: 0,
  sampledReviewed: 0,
  medianDays: null,
  reasons: [],
  clickThroughs: [],
};
const filing = { month: '2026-10', procedureVersion: null, figures };

let world: World;
const does = async (who: Actor, name: string, args: Record<string, unknown>) =>
  told(await world.later(1).does(who, privacy, name, args));

/** An access to a patient of Larkfield by Harbour View. */
beforeEach(async () => {
  world = await signedWorld();
  await world.does(harbourReception, pairOfTest, 'access.request', requestArgs);
});

describe('the privacy review', () => {
  it.each<[string, Record<string, unknown>]>([
    ['review.record', finding],
    ['review.fileMonth', filing],
    ['incident.record', recording],
  ])('%s: by an officer, also where nothing else keeps others from the ledger', async (name, args) => {
    expect(await handled(world.rows, larkfieldManager, privacy, name, args)).toBe('authority.role');
  });

  it.each<[string, Record<string, unknown>]>([
    ['review.record', finding],
    ['incident.record', recording],
  ])('%s: of what is known, of the practice’s own records', async (name, args) => {
    const unknown = { ...args, access: ids.unknown };
    expect(await does(tom, name, unknown)).toBe('review.unknown');
    const theirs = { ...requestArgs, id: ids.unknown, home: harbourView.code, system: 'SystmOne' };
    expect(told(await world.does(larkfieldReception, pairOfTest, 'access.request', theirs))).toBe('done');
    expect(await does(tom, name, unknown)).toBe('review.unknown');
  });

  it('records, and files a month, once by one command', async () => {
    const again = (name: string, args: Record<string, unknown>) => twice(world.later(1), tom, privacy, name, args);
    const done = ['done', 'nothing new'];
    expect(await again('review.record', { ...finding, outcome: 'incident', note: sealedWords })).toEqual(done);
    expect(await again('incident.record', recording)).toEqual(done);
    expect(await again('review.fileMonth', filing)).toEqual(done);
  });

  it('says of an incident what was not right', async () => {
    expect(await does(tom, 'review.record', { ...finding, outcome: 'incident' })).toBe('review.noteMissing');
  });

  it('does not put how much waits in the place of what was said later', async () => {
    const telling = { outstanding: 0, oldest: null, incidentsOpen: 0 };
    const tells = async () =>
      told(await world.does(tom, practiceLedger(larkfield.code), 'review.tellOutstanding', telling));
    expect(await tells()).toBe('done');
    world.later(-5);
    expect(await tells()).toBe('review.newer');
  });
});
