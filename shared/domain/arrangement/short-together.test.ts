import { describe, expect, it } from 'vitest';
import { bundledHolidays } from '../calendar/holidays';
import type { Level } from '../staffing/level';
import { shortTogether } from './short-together';

const today = '2026-11-24'; // a Tuesday
const parties = [
  { organisation: 'Z99001', name: 'Larkfield Surgery' },
  { organisation: 'Z99002', name: 'Harbour View Practice' },
];
const declared = (organisation: string, date: string, level: Level) => ({
  organisation,
  level,
  at: `${date}T08:30:00.000Z`,
});
const ours = [declared('Z99001', '2026-11-19', 'amber'), declared('Z99001', '2026-11-24', 'green')];
const says = (...all: ReturnType<typeof declared>[]) => shortTogether('Z99001', parties, all, today, bundledHolidays);

describe('days on which both are short', () => {
  it('counts working days, also those on which a level held on', () => {
    // Ours: Thursday, Friday, Monday and the morning of Tuesday; theirs: Friday to Monday.
    const theirs = [declared('Z99002', '2026-11-20', 'red'), declared('Z99002', '2026-11-24', 'green')];
    expect(says(...ours, ...theirs)).toEqual([
      'You and Harbour View Practice were both amber or worse on 3 working days of the last 8 weeks, the last on 24 November 2026: on such days neither may be able to cover.',
    ]);
  });

  it.each([
    [
      'the other is short on other days',
      [declared('Z99002', '2026-11-10', 'red'), declared('Z99002', '2026-11-11', 'green')],
    ],
    ['one day in common', [declared('Z99002', '2026-11-24', 'amber')]],
    ['the other was never above green', [declared('Z99002', '2026-11-02', 'green')]],
  ])('nothing when %s', (_, theirs) => {
    expect(says(...ours, ...theirs)).toEqual([]);
  });

  it('says only what this practice can know when nothing of the other is known', () => {
    expect(says(...ours)).toEqual([
      'You were amber or worse on 4 working days of the last 8 weeks. Nothing that Harbour View Practice declared is known here yet, so ask on which days they are short.',
    ]);
    expect(says()).toEqual([]);
    expect(says(declared('Z99002', '2026-11-10', 'black'))).toEqual([]);
  });

  it('forgets what lies further back', () => {
    const long = [
      declared('Z99001', '2026-08-03', 'red'),
      declared('Z99001', '2026-08-14', 'green'),
      declared('Z99002', '2026-08-03', 'red'),
      declared('Z99002', '2026-08-14', 'green'),
    ];
    expect(says(...long)).toEqual([]);
  });
});
