import { expect, it } from 'vitest';
import { accessOfTest, reviewOfTest } from './testing';
import { breachDraft } from './breach-draft';

const facts = {
  practice: 'Larkfield Surgery',
  buddy: 'Harbour View Practice',
  access: accessOfTest(1),
  review: { ...reviewOfTest(1), outcome: 'incident' as const, awareAt: '2026-11-24T12:00:00.000Z' },
  incident: undefined,
  words: { found: '', done: '', because: '' },
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

it('holds what was found and done, and the reason when it is not reported', () => {
  const incident = {
    access: facts.access.id,
    pair: 'pair:Z99001+Z99002',
    done: null,
    reporting: { is: 'not-reported' as const, because: '' },
    closed: null,
    at: facts.review.at,
    by: facts.review.by,
    receivedAt: null,
  };
  const words = { found: 'No reason in work.', done: 'Spoke with them.', because: 'Nothing was passed on.' };
  const draft = breachDraft({ ...facts, incident, words, now: '2026-11-25T12:00:00.000Z' });
  for (const told of [words.found, words.done, `NOT REPORTED TO THE ICO, BECAUSE\n${words.because}`])
    expect(draft).toContain(told);
  expect(breachDraft({ ...facts, words, now: '2026-11-25T12:00:00.000Z' })).not.toContain('NOT REPORTED');
});
