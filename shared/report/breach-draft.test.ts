import { expect, it } from 'vitest';
import { accessOfTest, reviewOfTest } from './testing';
import { breachDraft } from './breach-draft';

const facts = {
  practice: 'Larkfield Surgery',
  buddy: 'Harbour View Practice',
  access: accessOfTest(1),
  review: { ...reviewOfTest(1), outcome: 'incident' as const, awareAt: '2026-11-24T12:00:00.000Z' },
  incident: undefined,
};

it('names the practices, when, and since when it is known, and neither patient nor person', () => {
  const draft = breachDraft({ ...facts, now: '2026-11-25T12:00:00.000Z' });
  for (const told of [
    'Larkfield Surgery',
    'Harbour View Practice',
    '24 November 2026 at 12:00',
    'WHAT DATA',
    'LIKELY CONSEQUENCES',
  ])
    expect(draft).toContain(told);
  expect(draft).not.toContain(facts.access.by.name);
  expect(draft).not.toContain('AFTER 72 HOURS');
});

it('asks for the reason of the delay when it is late', () => {
  expect(breachDraft({ ...facts, now: '2026-11-27T12:00:00.000Z' })).not.toContain('AFTER 72 HOURS');
  expect(breachDraft({ ...facts, now: '2026-11-27T12:01:00.000Z' })).toContain('AFTER 72 HOURS');
});
