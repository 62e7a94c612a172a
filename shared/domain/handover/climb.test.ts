import { describe, expect, it } from 'vitest';
import { addMinutes } from '../calendar';
import type { Closure } from '../closure/model';
import { harbourView, larkfield, people, sealedWords } from '../testing/practices';
import { byClimb, climbOf, climbsAfter } from './climb';
import { handoverUrgencies, type Handover } from './model';

const offeredAt = '2026-11-24T10:00:00.000Z';
const moment = (at: string) => ({ at, receivedAt: at, by: people.harbourReception });
const offered = (different: Partial<Handover> = {}): Handover => ({
  id: '0c1f6a52-0c3d-4e7a-9b1c-000000000001',
  access: '0c1f6a52-0c3d-4e7a-9b1c-000000000002',
  home: larkfield.code,
  buddy: harbourView.code,
  what: sealedWords,
  urgency: 'soon',
  owner: { is: 'role', role: 'clinician' },
  due: '2026-12-04T18:30:00.000Z',
  byDay: true,
  tells: 'home',
  entry: 'buddy-record',
  offered: moment(offeredAt),
  read: null,
  state: { is: 'offered' },
  life: [],
  ...different,
});
const closure = (from: string, reopened: string | null): Closure => ({
  id: '0c1f6a52-0c3d-4e7a-9b1c-000000000003',
  organisation: larkfield.code,
  planned: false,
  from,
  until: null,
  extent: 'full',
  reason: 'No heating',
  cover: [harbourView.code],
  declaredAt: from,
  declaredBy: people.larkfieldManager,
  reopened: reopened === null ? null : { at: reopened, by: people.larkfieldManager, note: '' },
});

describe('what is not accepted climbs', () => {
  it.each(handoverUrgencies)('%s: at its thresholds and not a minute before', (urgency) => {
    const one = offered({ urgency });
    const [first, second] = climbsAfter[urgency];
    expect(climbOf(one, [], addMinutes(offeredAt, first - 1)).level).toBe(0);
    expect(climbOf(one, [], addMinutes(offeredAt, first)).level).toBe(1);
    expect(climbOf(one, [], addMinutes(offeredAt, second - 1)).level).toBe(1);
    expect(climbOf(one, [], addMinutes(offeredAt, second)).level).toBe(2);
  });

  it('to the top at once when its due time passes', () => {
    const one = offered({ urgency: 'routine', due: '2026-11-24T11:00:00.000Z' });
    expect(climbOf(one, [], '2026-11-24T11:00:00.000Z').level).toBe(0);
    expect(climbOf(one, [], '2026-11-24T11:00:00.001Z')).toMatchObject({ level: 2, overdue: true });
  });

  it('but not what was accepted, what the buddy keeps, or what is done', () => {
    const late = '2026-12-03T10:00:00.000Z';
    expect(climbOf(offered({ state: { is: 'accepted', ...moment(offeredAt) } }), [], late).level).toBe(0);
    expect(climbOf(offered({ owner: { is: 'buddy' } }), [], late).level).toBe(0);
    expect(climbOf(offered({ state: { is: 'done', ...moment(offeredAt) } }), [], '2027-01-01T10:00:00.000Z')).toEqual({
      level: 0,
      waits: false,
      first: false,
      overdue: false,
    });
  });

  it('through a closure of the home practice, and stands first when it opens again', () => {
    const one = offered({ urgency: 'routine' });
    const closed = closure('2026-11-24T08:00:00.000Z', null);
    expect(climbOf(one, [closed], addMinutes(offeredAt, 60))).toMatchObject({ level: 0, waits: true, first: false });
    const reopened = closure('2026-11-24T08:00:00.000Z', '2026-11-24T14:00:00.000Z');
    expect(climbOf(one, [reopened], '2026-11-24T14:00:00.000Z')).toMatchObject({ level: 1, waits: false, first: true });
    // A closure that was over before, or never began, has nothing to do with it.
    const before = closure('2026-11-23T08:00:00.000Z', '2026-11-23T14:00:00.000Z');
    const calledOff = closure('2026-11-25T08:00:00.000Z', '2026-11-24T12:00:00.000Z');
    expect(climbOf(one, [before, calledOff], '2026-11-24T14:00:00.000Z').first).toBe(false);
  });

  it('and the list begins with what waited through a closure, then the highest, then what is due first', () => {
    const climb = { level: 0 as const, waits: false, first: false, overdue: false };
    const list = [
      { id: 'd', due: '2026-11-25T09:00:00.000Z', climb },
      { id: 'c', due: '2026-11-24T09:00:00.000Z', climb },
      { id: 'b', due: '2026-11-26T09:00:00.000Z', climb: { ...climb, level: 2 as const } },
      { id: 'a', due: '2026-11-27T09:00:00.000Z', climb: { ...climb, level: 1 as const, first: true } },
    ];
    expect(list.sort(byClimb).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});
