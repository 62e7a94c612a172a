import { expect, it } from 'vitest';
import { usualTerms } from '../../../shared/domain/testing/practices';
import { changedClauses } from './changed-clauses';

it('says clause by clause what was and what is now', () => {
  expect(changedClauses(usualTerms, usualTerms)).toEqual([]);
  expect(changedClauses(usualTerms, { ...usualTerms, openMinutes: 30, roles: ['clinician'] })).toEqual([
    {
      heading: 'Who may look',
      number: 3,
      was: ['Staff of the parties who are a receptionist or clinician, and nobody else.'],
      now: ['Staff of the parties who are a clinician, and nobody else.'],
    },
    {
      heading: 'From when and for how long',
      number: 6,
      was: ['An open record closes by itself after 20 minutes.'],
      now: ['An open record closes by itself after 30 minutes.'],
    },
  ]);
});

it('shows a risk that came in, with nothing that was there before', () => {
  const risks = [...usualTerms.risks, { id: 'lost-card', title: 'A card is lost', mitigation: 'It is reported.' }];
  expect(changedClauses(usualTerms, { ...usualTerms, risks })).toEqual([
    { heading: 'Risks that the parties accept', number: 8, was: [], now: ['A card is lost. It is reported.'] },
  ]);
});
