import { describe, expect, it } from 'vitest';
import { people, World } from '../testing/practices';
import { signedWorld, arrangementOfTest } from '../testing/signed';
import { ids } from '../testing/practices';
import { acceptancesOf, notAccepted } from './acceptance';
import { isOverdue, type RiskEntry } from './entry';
import { gradeOf } from './score';

const register = 'practice:Z99001';
const { larkfieldManager, larkfieldPrivacy, larkfieldReception } = people;
const recorded = {
  id: 'lost-card',
  title: 'A card is lost',
  mitigation: 'It is reported at once.',
  before: { likelihood: 4, impact: 3 },
  after: { likelihood: 2, impact: 3 },
  owner: larkfieldManager.person,
  reviewOn: '2027-02-01',
};

async function staffed(world = new World()): Promise<World> {
  await world.does(larkfieldManager, register, 'staff.record', {
    staff: {
      person: larkfieldManager.person,
      name: larkfieldManager.name,
      organisation: 'Z99001',
      roles: ['practice-manager'],
      since: world.at,
      left: null,
    },
  });
  return world;
}
const record = (world: World, different: object = {}, actor = larkfieldManager) =>
  world.does(actor, register, 'risk.record', { ...recorded, ...different });
const entry = async (world: World): Promise<RiskEntry> => (await world.rows.get(register, 'riskEntry', 'lost-card'))!;

describe('the register of risks', () => {
  it('keeps who recorded, reviewed, closed and opened a risk, and how it was judged each time', async () => {
    const world = await staffed();
    await record(world);
    await world.later(60).does(larkfieldPrivacy, register, 'risk.review', {
      id: 'lost-card',
      note: 'Reported twice this month.',
      after: { likelihood: 3, impact: 3 },
      reviewOn: '2027-05-01',
    });
    await world
      .later(60)
      .does(larkfieldManager, register, 'risk.close', { id: 'lost-card', reason: 'No cards any more.' });
    expect((await entry(world)).closed).toMatchObject({ reason: 'No cards any more.' });
    expect(await record(world)).toMatchObject({ rejection: { code: 'risk.closed' } });
    await world.later(60).does(larkfieldManager, register, 'risk.reopen', {
      id: 'lost-card',
      reason: 'They are back.',
      reviewOn: '2027-06-01',
    });
    const one = await entry(world);
    expect(one.closed).toBeNull();
    expect(one.reviewOn).toBe('2027-06-01');
    expect(one.owner.name).toBe('Ruth Adeyemi');
    expect(one.history.map(({ what, by, after }) => [what, by.name, after.likelihood])).toEqual([
      ['recorded', 'Ruth Adeyemi', 2],
      ['reviewed', 'Tom Ellery', 3],
      ['closed', 'Ruth Adeyemi', 3],
      ['reopened', 'Ruth Adeyemi', 3],
    ]);
  });

  it.each<[string, object, string, string]>([
    ['an owner who does not work here', { owner: people.harbourManager.person }, 'risk.owner', 'owner'],
    ['a day of review that is over', { reviewOn: '2026-11-24' }, 'risk.reviewPast', 'reviewOn'],
    ['a day of review in two years', { reviewOn: '2028-11-24' }, 'risk.reviewFar', 'reviewOn'],
    ['more risk with the mitigation than without', { after: { likelihood: 5, impact: 5 } }, 'risk.worse', 'after'],
  ])('refuses %s, beside the field', async (_, different, code, field) => {
    expect(await record(await staffed(), different)).toMatchObject({ rejection: { code, field } });
  });

  it('is kept by those whose task it is, each for their own practice', async () => {
    const world = await staffed();
    await record(world);
    const id = 'lost-card';
    const all: [string, object][] = [
      ['risk.record', recorded],
      ['risk.review', { id, note: 'Seen.', after: recorded.after, reviewOn: '2027-05-01' }],
      ['risk.close', { id, reason: 'Gone.' }],
      ['risk.reopen', { id, reason: 'Back.', reviewOn: '2027-05-01' }],
    ];
    const elsewhere = { ...people.administrator, roles: ['administrator' as const, 'practice-manager' as const] };
    for (const [name, args] of all) {
      expect(await world.does(larkfieldReception, register, name, { ...args })).toMatchObject({
        rejection: { code: 'authority.role' },
      });
      expect(await world.does(elsewhere, register, name, { ...args })).toMatchObject({
        rejection: { code: 'risk.elsewhere' },
      });
    }
  });

  it('reviews and closes only what is in it', async () => {
    const world = await staffed();
    const args = { id: 'lost-card', note: 'Seen.', after: recorded.after, reviewOn: '2027-05-01' };
    expect(await world.does(larkfieldManager, register, 'risk.review', args)).toMatchObject({
      rejection: { code: 'risk.unknown' },
    });
  });

  it('says when a review is overdue', async () => {
    const world = await staffed();
    await record(world);
    expect(isOverdue(await entry(world), '2027-02-01')).toBe(false);
    expect(isOverdue(await entry(world), '2027-02-02')).toBe(true);
  });

  it('grades as the matrix does', () => {
    const grade = (likelihood: number, impact: number) => gradeOf({ likelihood, impact });
    expect([grade(1, 3), grade(2, 2), grade(2, 3), grade(2, 4), grade(4, 3), grade(3, 5)]).toEqual([
      'low',
      'moderate',
      'moderate',
      'high',
      'high',
      'extreme',
    ]);
  });
});

describe('accepting risks', () => {
  it('shows who accepted a risk by signing, and what nobody has accepted yet', async () => {
    const world = await staffed(await signedWorld());
    await record(world);
    const arrangements = await world.rows.arrangements();
    const [found] = acceptancesOf('no-relationship', arrangements, '2026-11-24');
    expect(found?.signatures.map((each) => each.by.name)).toEqual(['Ruth Adeyemi', 'Callum Reid']);
    expect(acceptancesOf('lost-card', arrangements, '2026-11-24')).toEqual([]);
    const one = (await world.rows.get(arrangementOfTest, 'arrangement', ids.arrangement))!;
    expect(notAccepted([await entry(world)], one, '2026-11-24').map((each) => each.id)).toEqual(['lost-card']);
    const waiting = { ...one, amendment: { ...one, reason: '', terms: { ...one.terms, risks: [recorded] } } };
    expect(notAccepted([await entry(world)], waiting, '2026-11-24')).toEqual([]);
    expect(notAccepted([await entry(world)], one, '2027-04-01')).toEqual([]);
  });
});
