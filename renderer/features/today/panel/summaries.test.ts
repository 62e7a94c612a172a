import { expect, it } from 'vitest';
import { cardRegistration } from '../../../../shared/domain/smartcard/model';
import { byStep, byUrgency } from './summaries';

it('reviews are counted by their most urgent reason, and what there is none of is not said', () => {
  const of = (...urgencies: number[]) => ({ reasons: urgencies.map((urgency) => ({ urgency })) });
  expect(byUrgency([of(1, 3), of(2), of(2, 0), of(0), of()])).toEqual(['1 first, today', '2 soon', '2 in their turn']);
  expect(byUrgency([of(2)])).toEqual(['1 soon']);
  expect(byUrgency([])).toEqual([]);
});

it('registrations are counted by step, those that wait for the agent first; what was given up is left out', () => {
  const by = {
    person: '5b1f6a52-0c3d-4e7a-9b1c-000000000010',
    name: 'Mina Shah',
    organisation: 'Z99001',
    roles: ['registration-authority' as const],
  };
  const at = '2026-11-20T10:00:00.000Z';
  const row = (some: object) =>
    cardRegistration.parse({
      id: crypto.randomUUID(),
      applicant: 'Farah Idris',
      route: 'care-id',
      authenticator: 'smartcard',

      begun: { at, by },
      steps: [],
      evidence: [],
      decision: null,
      issued: null,
      again: null,
      ended: null,
      history: [],
      ...some,
    });
  const granted = { decision: { is: 'granted', at, by, reason: '' } };
  expect(byStep([row({}), row({}), row(granted), row({ ended: { at, by, reason: 'Left' } })], '2026-11-24')).toEqual([
    { step: 'to-issue', name: 'Granted, to be issued', count: 1 },
    { step: 'under-way', name: 'Under way', count: 2 },
  ]);
});
