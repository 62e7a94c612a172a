import { describe, expect, it } from 'vitest';
import { practiceLedger, privacyLedger } from '../../protocol/ledger';
import { refusalIn } from '../run';
import { harbourView, larkfield, people, ids, type World } from '../testing/practices';
import { signedWorld } from '../testing/signed';
import type { Actor } from '../../protocol/actor';

const privacy = privacyLedger(larkfield.code);
const practice = practiceLedger(larkfield.code);
const { larkfieldPrivacy: tom, larkfieldGuardian: ben, larkfieldManager: manager } = people;
const figures = {
  toReview: 3,
  unread: 0,
  outstanding: 1,
  appropriate: 1,
  asked: 0,
  incidents: 1,
  sampled: 2,
  sampledReviewed: 2,
  medianDays: 1.5,
  reasons: [{ code: 'own-record', label: 'Perhaps their own record: same full name', count: 1 }],
  clickThroughs: [],
};
const codeOf = async (world: World, by: Actor, ledger: string, name: string, args: Record<string, unknown>) =>
  refusalIn(await world.later(1).does(by, ledger, name, args))?.code ?? 'done';

describe('the report of a month', () => {
  const filing = { month: '2026-10', procedureVersion: 1, figures };
  const file = (world: World, different: object = {}, by: Actor = tom) =>
    codeOf(world, by, privacy, 'review.fileMonth', { ...filing, ...different });

  it('is filed by an officer when the month is over, and reads the same a year later', async () => {
    const world = await signedWorld();
    expect(await file(world, {}, manager)).toBe('authority.ledger');
    expect(await file(world, { month: '2026-11' })).toBe('review.monthNotOver');
    expect(await file(world)).toBe('done');
    world.later(60 * 24 * 365);
    expect(await file(world, { figures: { ...figures, incidents: 0 } }, ben)).toBe('review.monthFiled');
    expect(await world.rows.get(privacy, 'monthlyReport', '2026-10')).toMatchObject({ ...filing, by: tom });
  });

  it('has no place for anything of a patient', async () => {
    const world = await signedWorld();
    expect(await file(world, { figures: { ...figures, patients: ['9990123454'] } })).not.toBe('done');
    expect(await file(world, { note: 'OKAFOR' })).not.toBe('done');
  });
});

describe('how much of the review waits', () => {
  const told = { outstanding: 2, oldest: '2026-11-20', incidentsOpen: 1 };
  const tell = (world: World, different: object = {}, by: Actor = tom, ledger = practice) =>
    codeOf(world, by, ledger, 'review.tellOutstanding', { ...told, ...different });

  it('is told by an officer of the practice, in numbers only, and the last one of a day stands', async () => {
    const world = await signedWorld();
    expect(await tell(world, {}, manager)).toBe('authority.role');
    expect(await tell(world, {}, { ...tom, organisation: harbourView.code })).toBe('authority.ledger');
    expect(await tell(world, { oldest: null })).toBe('review.oldest');
    expect(await tell(world, { access: ids.access })).not.toBe('done');
    expect(await tell(world)).toBe('done');
    expect(await tell(world, { outstanding: 0, oldest: null })).toBe('done');
    const [row, ...others] = await world.rows.list(practice, 'reviewStanding');
    expect(others).toEqual([]);
    expect(Object.keys(row ?? {}).sort()).toEqual(['at', 'by', 'day', 'incidentsOpen', 'oldest', 'outstanding']);
    expect(row).toMatchObject({ outstanding: 0, oldest: null, by: tom });
  });

  it('cannot be told for another practice by its service administrator either', async () => {
    const world = await signedWorld();
    const both: Actor = { ...tom, organisation: harbourView.code, roles: ['privacy-officer', 'administrator'] };
    expect(await tell(world, {}, both)).toBe('review.elsewhere');
  });
});
