import { describe, expect, it } from 'vitest';
import { bundledHolidays } from '../../../shared/domain/calendar/holidays';
import type { Closure } from '../../../shared/domain/closure/model';
import { harbourView, ids, larkfield, people } from '../../../shared/domain/testing/practices';
import { closureNeeds, type Known } from './needs';

const closure: Closure = {
  id: ids.closure,
  organisation: larkfield.code,
  planned: false,
  from: '2026-11-24T10:41:00.000Z',
  until: null,
  extent: 'full',
  reason: 'No heating',
  cover: [harbourView.code],
  declaredAt: '2026-11-24T10:41:00.000Z',
  declaredBy: people.larkfieldManager,
  reopened: null,
};
const words = {
  shortName: () => 'Larkfield',
  clock: (at: string) => at,
  since: (at: string) => at,
  date: (at: string) => at,
};
const says = (different: Partial<Known>) =>
  closureNeeds(
    {
      actor: people.larkfieldManager,
      now: '2026-11-24T10:57:00.000Z',
      today: '2026-11-24',
      closures: [closure],
      arrangements: [],
      lines: [],
      answers: [],
      holidays: bundledHolidays,
      ...different,
    },
    words,
  ).map((need) => need.says);

describe('what closures add to Today', () => {
  it('tells the manager of late lines, and nobody else', () => {
    expect(says({})[0]).toMatch(/^\d+ lines of the closure’s list are late$/);
    expect(says({ actor: people.larkfieldReception })).toEqual([]);
    expect(says({ now: '2026-11-24T10:42:00.000Z' })).toEqual([]);
  });

  it('asks for the list backwards after opening again, for three days', () => {
    const opened = { ...closure, reopened: { at: '2026-11-24T15:00:00.000Z', by: people.larkfieldManager, note: '' } };
    expect(says({ closures: [opened], now: '2026-11-24T15:06:00.000Z' })[0]).toContain('list for opening again');
    expect(says({ closures: [opened], now: '2026-11-28T15:06:00.000Z' })).toEqual([]);
  });

  it('shows a rehearsal as one, on both sides, while it runs', () => {
    const closures = [{ ...closure, rehearsal: true }];
    expect(says({ closures, actor: people.harbourReception })).toEqual(['Rehearsal: Larkfield practises closing']);
    expect(says({ closures, actor: people.larkfieldReception })).toEqual(['Rehearsal: we practise closing']);
  });

  it('tells both of a change: the buddy until it answers again, ours for the day, but for who made it', () => {
    const { id, organisation, planned, declaredAt, declaredBy, reopened, ...before } = closure;
    const changes = [{ at: '2026-11-24T10:45:00.000Z', by: people.larkfieldReception, before }];
    const closures = [
      {
        id,
        organisation,
        planned,
        declaredAt,
        declaredBy,
        reopened,
        ...before,
        extent: 'phones-only' as const,
        changes,
      },
    ];
    const answer = (at: string) => ({
      closure: ids.closure,
      organisation: harbourView.code,
      capacity: 'all' as const,
      note: '',
      at,
      by: people.harbourReception,
      receivedAt: at,
    });
    const asked = { closures, actor: people.harbourReception };
    expect(says(asked)).toEqual(['Larkfield changed its closure: tell them what you can take']);
    expect(says({ ...asked, answers: [answer('2026-11-24T10:44:00.000Z')] })).toEqual([
      'Larkfield changed its closure: does your answer still hold?',
    ]);
    expect(says({ ...asked, answers: [answer('2026-11-24T10:46:00.000Z')] })).toEqual([]);
    const ours = { closures, now: '2026-11-24T10:46:00.000Z' };
    expect(says(ours)).toContain('Jo Marsh changed our closure');
    expect(says({ ...ours, actor: people.larkfieldReception })).toEqual([]);
    expect(says({ ...ours, today: '2026-11-25' })).not.toContain('Jo Marsh changed our closure');
  });
});
