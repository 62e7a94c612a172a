import { expect, it } from 'vitest';
import { groupNhsNumber } from './NhsNumber';

it('groups ten digits 3-3-4, however they came', () => {
  expect(groupNhsNumber('9990123454')).toBe('999\u2009012\u20093454');
  expect(groupNhsNumber('999-012-3454')).toBe('999\u2009012\u20093454');
});

it('leaves what is not ten digits as it was typed', () => {
  expect(groupNhsNumber('999 01')).toBe('999 01');
});
