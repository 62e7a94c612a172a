import { expect, test } from 'vitest';
import { entriesOf, guideOf, missingIn, usualLadder } from './guide-words';

const entries = {
  system: ' EMIS Web ',
  steps: 'Put your card in.\n\n  Choose organisation 99001. ',
  mayLookAt: 'Medication',
  telephone: '01632 960101',
  otherwise: 'GP Connect',
  whenDown: 'Ring us.\nWe read it to you.',
  organisationNumber: '',
};

test('what is typed one a line becomes the guide, without empty lines and empty fields', () => {
  const guide = guideOf('Z99001', entries);
  expect(guide).toEqual({
    organisation: 'Z99001',
    system: 'EMIS Web',
    steps: ['Put your card in.', 'Choose organisation 99001.'],
    mayLookAt: ['Medication'],
    telephone: '01632 960101',
    otherwise: ['GP Connect'],
    whenDown: 'Ring us. We read it to you.',
  });
  expect(guideOf('Z99001', entriesOf(guide, ''))).toEqual(guide);
});

test('a new guide begins with the usual ladder and says what is missing', () => {
  const empty = entriesOf(undefined, '');
  expect(empty.otherwise).toBe(usualLadder);
  expect(Object.keys(missingIn(empty))).toEqual(['system', 'steps', 'mayLookAt', 'telephone']);
  expect(missingIn(entries)).toEqual({});
  expect(missingIn({ ...entries, steps: 'x'.repeat(301) })).toHaveProperty('steps');
});
