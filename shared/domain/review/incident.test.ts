import { describe, expect, it } from 'vitest';
import { pairLedger, privacyLedger } from '../../protocol/ledger';
import type { Outcome } from '../command';
import { requestArgs, signedWorld } from '../testing/signed';
import { harbourView, ids, larkfield, people, sealedWords } from '../testing/practices';
import { breachClock, clockWords } from './incident';

const privacy = privacyLedger(larkfield.code);
const pair = pairLedger(larkfield.code, harbourView.code);
const { larkfieldPrivacy: tom, larkfieldManager } = people;
const codeOf = (outcome: Outcome) => ('rejection' in outcome ? outcome.rejection.code : 'done');
const args = { access: ids.access, pair, done: null, reporting: { is: 'undecided' }, end: null };

async function found(outcome: 'incident' | 'appropriate') {
  const world = await signedWorld();
  await world.does(people.harbourReception, pair, 'access.request', { ...requestArgs, breakGlass: true });
  await world.does(tom, privacy, 'review.record', { access: ids.access, pair, outcome, note: sealedWords });
  return world;
}

describe('what is done about an incident', () => {
  it('is recorded by an officer, of a finding that is one, not of one’s own access', async () => {
    const world = await found('incident');
    expect(codeOf(await world.does(larkfieldManager, privacy, 'incident.record', args))).toBe('authority.ledger');
    const own = { ...tom, person: people.harbourReception.person };
    expect(codeOf(await world.does(own, privacy, 'incident.record', args))).toBe('review.own');
    expect(codeOf(await world.does(tom, privacy, 'incident.record', args))).toBe('done');
    expect(codeOf(await (await found('appropriate')).does(tom, privacy, 'incident.record', args))).toBe(
      'incident.none',
    );
  });

  it('is closed only with what was done, and with the reason when it is not reported', async () => {
    const world = await found('incident');
    const closing = {
      ...args,
      end: 'breach',
      done: sealedWords,
      reporting: { is: 'not-reported', because: sealedWords },
    };
    const tries = async (different: object) =>
      codeOf(await world.later(1).does(tom, privacy, 'incident.record', { ...closing, ...different }));
    expect(await tries({ reporting: { is: 'undecided' } })).toBe('incident.undecided');
    expect(await tries({ done: null })).toBe('incident.doneMissing');
    expect(await tries({ reporting: { is: 'not-reported' } })).not.toBe('done');
    expect(await tries({})).toBe('done');
    expect((await world.rows.get(privacy, 'incident', ids.access))?.closed).toMatchObject({ end: 'breach', by: tom });
    // A later record takes it back.
    expect(await tries({ end: null })).toBe('done');
    expect((await world.rows.get(privacy, 'incident', ids.access))?.closed).toBeNull();
  });
});

it('nobody records a finding about their own access, also with an officer’s role', async () => {
  const world = await signedWorld();
  await world.does(people.harbourReception, pair, 'access.request', { ...requestArgs, breakGlass: true });
  const own = { ...tom, person: people.harbourReception.person };
  const finding = { access: ids.access, pair, outcome: 'appropriate', note: null };
  expect(codeOf(await world.does(own, privacy, 'review.record', finding))).toBe('review.own');
  expect(codeOf(await world.does(tom, privacy, 'review.record', finding))).toBe('done');
});

describe('the 72 hours', () => {
  const review = { awareAt: '2026-11-27T16:00:00.000Z' };
  const at = (now: string) => breachClock(review, undefined, now);
  it('run through the weekend', () => {
    expect(at('2026-11-27T16:00:00.000Z')).toEqual({
      deadline: '2026-11-30T16:00:00.000Z',
      minutesLeft: 4_320,
      over: false,
      pressing: false,
      running: true,
    });
    expect(at('2026-11-28T15:59:00.000Z')?.pressing).toBe(false);
    expect(at('2026-11-28T16:00:00.000Z')?.pressing).toBe(true);
    expect(at('2026-11-30T16:00:00.000Z')?.over).toBe(false);
    expect(at('2026-11-30T16:01:00.000Z')?.over).toBe(true);
    expect(breachClock({ awareAt: null }, undefined, '2026-11-30T16:01:00.000Z')).toBeNull();
  });

  it('stop when it is decided whether to report', () => {
    const row = {
      access: ids.access,
      pair,
      done: null,
      closed: null,
      at: review.awareAt,
      by: tom,
      receivedAt: null,
    };
    const running = (is: 'undecided' | 'reported') =>
      breachClock(
        review,
        { ...row, reporting: is === 'reported' ? { is, at: review.awareAt, reference: '' } : { is } },
        review.awareAt,
      )?.running;
    expect(running('undecided')).toBe(true);
    expect(running('reported')).toBe(false);
  });

  it.each([
    [3_060, '2 days 3 hours left'],
    [1_440, '1 day left'],
    [90, '1 hour left'],
    [0, '1 minute left'],
    [-150, 'over for 2 hours'],
  ])('%i minutes: %s', (minutesLeft, words) => expect(clockWords({ minutesLeft, over: minutesLeft < 0 })).toBe(words));
});
