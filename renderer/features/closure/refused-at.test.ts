import { expect, it } from 'vitest';
import { saidApart, saidAt } from './refused-at';

const refused = (field?: string) => ({
  code: 'closure.some',
  says: 'It does not fit.',
  next: 'Correct it.',
  ...(field === undefined ? {} : { field }),
});

it.each(['extent', 'reason', 'until', 'cover', 'cause'])('a refusal stands beside its field only: %s', (field) => {
  expect(saidAt(refused(field))(field)).toBe('It does not fit. Correct it.');
  expect(saidAt(refused(field))('from')).toBeUndefined();
  expect(saidApart(refused(field), true)).toBeNull();
});

it('a refusal of the beginning is said apart where the form does not ask for it, and so is one of no field', () => {
  expect(saidApart(refused('from'), true)).toBeNull();
  expect(saidApart(refused('from'), false)).toEqual(refused('from'));
  expect(saidApart(refused(), true)).toEqual(refused());
  expect(saidApart(refused('planned'), true)).toEqual(refused('planned'));
  expect(saidApart(null, true)).toBeNull();
});
