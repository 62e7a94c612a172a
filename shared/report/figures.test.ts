import { describe, expect, it } from 'vitest';
import { accessFigures, clickThroughs, median, reviewFigures } from './figures';
import { accessOfTest, reviewOfTest } from './testing';

const span = { from: '2026-11-01', until: '2026-11-07' };
const all = [
  accessOfTest(2),
  accessOfTest(3, { purpose: 'routine', buddy: 'Z99003', breakGlass: true }),
  accessOfTest(7, { state: { is: 'requested' } }),
  accessOfTest(8),
];
const figures = accessFigures(
  all,
  span,
  (one) => one.buddy,
  (code) => `Practice ${code}`,
);

describe('the figures of accesses', () => {
  it('count those of the span, both days included, by practice, purpose and basis', () => {
    expect(figures).toMatchObject({ asked: 3, opened: 2, breakGlass: 1, offline: 0, medianMinutes: 3 });
    expect(figures.byPractice).toEqual([
      { id: 'Z99002', name: 'Practice Z99002', asked: 2, opened: 1, medianMinutes: 3 },
      { id: 'Z99003', name: 'Practice Z99003', asked: 1, opened: 1, medianMinutes: 3 },
    ]);
    expect(figures.byPurpose.map(({ name, asked }) => [name, asked])).toEqual([
      ['Routine care', 1],
      ['Medication', 2],
    ]);
    expect(figures.byDay).toHaveLength(7);
    expect(figures.byDay.filter(({ opened }) => opened > 0).map(({ day }) => day)).toEqual([
      '2026-11-02',
      '2026-11-03',
    ]);
    expect(figures.timeToOpen.map(({ opened }) => opened)).toEqual([0, 2, 0, 0]);
  });
  it('say nothing where there is nothing', () => {
    expect(median([])).toBeNull();
    expect(median([4, 1])).toBe(2.5);
    expect(median([9, 1, 2])).toBe(2);
  });
});

describe('the figures of the review', () => {
  const sample = {
    drawn: [
      { access: all[0]?.id ?? '', because: 'drawn', officer: null, second: null },
      { access: all[1]?.id ?? '', because: 'urgent', officer: null, second: null },
    ],
  };
  it('count what waits, what was found, and what of the sample was reached', () => {
    const counted = reviewFigures(
      all.map((access) => ({ access, patient: null })),
      [reviewOfTest(2), { ...reviewOfTest(3), outcome: 'asked' }],
      [sample as never],
      span,
      '2026-11-09T12:00:00.000Z',
    );
    expect(counted).toMatchObject({
      toReview: 2,
      outstanding: 1,
      outstandingByAge: [{ count: 1 }, { count: 0 }, { count: 0 }],
      outcomes: { appropriate: 1, asked: 1, incident: 0 },
      medianDays: 2,
      sampled: 2,
      sampledReviewed: 1,
    });
    expect(counted.reasons.find(({ code }) => code === 'self-claimed')?.count).toBe(2);
    expect(counted.reasons.find(({ code }) => code === 'break-glass')?.count).toBe(1);
  });
});

it('who clicks through is one line a person', () => {
  const [line] = clickThroughs(all, span);
  expect(line).toMatchObject({ opened: 2, quick: 0, organisation: 'Z99002' });
});
