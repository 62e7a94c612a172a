import { expect, it } from 'vitest';
import type { RiskEntry } from '../../../shared/domain/risk/entry';
import { people } from '../../../shared/domain/testing/practices';
import { riskNeeds } from './useRiskNeeds';

const entry: RiskEntry = {
  id: 'lost-card',
  title: 'A card is lost',
  mitigation: 'It is reported.',
  before: { likelihood: 4, impact: 3 },
  after: { likelihood: 2, impact: 3 },
  owner: { person: people.larkfieldPrivacy.person, name: 'Tom Ellery' },
  reviewOn: '2026-11-23',
  closed: null,
  history: [],
};

it('tells the owner and the practice manager of a review that is overdue, and nobody else', () => {
  const says = (actor: (typeof people)[keyof typeof people]) =>
    riskNeeds([entry], actor, '2026-11-24').map((need) => need.says);
  expect(says(people.larkfieldPrivacy)).toEqual(['The review of a risk is overdue: A card is lost']);
  expect(says(people.larkfieldManager)).toHaveLength(1);
  expect(says(people.larkfieldReception)).toEqual([]);
  expect(riskNeeds([entry], people.larkfieldPrivacy, '2026-11-23')).toEqual([]);
});
