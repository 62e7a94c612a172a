import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../protocol/actor';
import { practiceLedger, privacyLedger } from '../../protocol/ledger';
import { write } from '../command';
import { harbourView, ids, larkfield, people, type World } from '../testing/practices';
import { pairOfTest, requestArgs, signedWorld } from '../testing/signed';
import { handled, told, twice } from '../testing/told';
import { proposedTerms } from './model';

const privacy = privacyLedger(larkfield.code);
const {
  larkfieldPrivacy: tom,
  larkfieldGuardian: ben,
  larkfieldManager,
  larkfieldReception,
  harbourReception,
} = people;
const officers = [tom, ben].map(({ person, name }) => ({ person, name }));
const about = { access: ids.access, pair: pairOfTest };
const setting = { ...proposedTerms, id: ids.closure, officers };
const drawing = { id: ids.enquiry, alsoUrgent: [] };
const confirming = { ...about, agrees: true, note: null };

let world: World;
const does = async (who: Actor, name: string, args: Record<string, unknown>) =>
  told(await world.later(1).does(who, privacy, name, args));

/** Two officers, and an access to a patient of Larkfield by Harbour View. */
beforeEach(async () => {
  world = await signedWorld();
  world.rows.apply(
    practiceLedger(larkfield.code),
    [tom, ben].map(({ person, name, organisation, roles }) =>
      write('staff', person, { person, name, organisation, roles, since: '2026-01-01T00:00:00.000Z', left: null }),
    ),
  );
  await world.does(harbourReception, pairOfTest, 'access.request', requestArgs);
});

describe('the procedure', () => {
  it.each<[string, Record<string, unknown>]>([
    ['procedure.set', setting],
    ['procedure.drawSample', drawing],
    ['procedure.confirm', confirming],
  ])('%s: by an officer, also where nothing else keeps others from the ledger', async (name, args) => {
    expect(await handled(world.rows, larkfieldManager, privacy, name, args)).toBe('authority.role');
  });

  it('is set, and its sample drawn, once by one command', async () => {
    const again = (name: string, args: Record<string, unknown>) => twice(world.later(1), tom, privacy, name, args);
    expect(await again('procedure.set', setting)).toEqual(['done', 'nothing new']);
    expect(await again('procedure.drawSample', drawing)).toEqual(['done', 'nothing new']);
  });

  it('confirms what is known, of the practice’s own records', async () => {
    const unknown = { ...confirming, access: ids.unknown };
    expect(await does(tom, 'procedure.confirm', unknown)).toBe('review.unknown');
    const theirs = { ...requestArgs, id: ids.unknown, home: harbourView.code, system: 'SystmOne' };
    expect(told(await world.does(larkfieldReception, pairOfTest, 'access.request', theirs))).toBe('done');
    expect(await does(tom, 'procedure.confirm', unknown)).toBe('review.unknown');
  });

  it('confirms a finding; a question to the person is none', async () => {
    expect(await does(tom, 'review.record', { ...about, outcome: 'asked', note: null })).toBe('done');
    expect(await does(ben, 'procedure.confirm', confirming)).toBe('procedure.notReviewed');
  });
});
