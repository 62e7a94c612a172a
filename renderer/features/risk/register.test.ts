import { expect, it } from 'vitest';
import type { RiskEntry } from '../../../shared/domain/risk/entry';
import { riskLibrary } from '../../../shared/domain/risk/library';
import { people } from '../../../shared/domain/testing/practices';
import { registerLines } from './register';

const entry = (id: string, likelihood: number, reviewOn: string, closed = false): RiskEntry => ({
  id,
  title: id,
  mitigation: 'Done.',
  before: { likelihood: 5, impact: 3 },
  after: { likelihood, impact: 3 },
  owner: { person: people.larkfieldManager.person, name: 'Ruth Adeyemi' },
  reviewOn,
  closed: closed ? { by: people.larkfieldManager, at: '2026-11-01T09:00:00.000Z', reason: 'Gone.' } : null,
  history: [],
});

it('begins with the library’s risks, in an empty register', () => {
  const lines = registerLines([], '2026-11-24');
  expect(lines.map((line) => line.risk.id)).toEqual(riskLibrary.map((one) => one.id));
  expect(lines.every((line) => line.entry === undefined)).toBe(true);
});

it('has what is overdue first, what is closed last, and a recorded library risk once', () => {
  const lines = registerLines(
    [
      entry('closed-one', 5, '2026-01-01', true),
      entry('light-one', 1, '2027-01-01'),
      entry('heavy-one', 4, '2027-01-01'),
      entry('wrong-patient', 1, '2026-11-23'),
    ],
    '2026-11-24',
  );
  const ids = lines.map((line) => line.risk.id);
  expect(ids[0]).toBe('wrong-patient');
  expect(ids.slice(-3)).toEqual(['heavy-one', 'light-one', 'closed-one']);
  expect(ids.filter((id) => id === 'wrong-patient')).toHaveLength(1);
  expect(ids).toHaveLength(riskLibrary.length + 3);
});
