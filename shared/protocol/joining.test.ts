import { expect, it } from 'vitest';
import { cleanCode, codeLetters, codeProblem, groupedCode, typedCodeRequest } from './joining';

it('is read as it was meant: small letters, spaces and dashes do not matter', () => {
  for (const typed of ['CDFGH-JKMNP', 'cdfgh jkmnp', ' cdfgh – jkmnp\u00A0']) {
    expect(cleanCode(typed)).toBe('CDFGHJKMNP');
    expect(typedCodeRequest.parse({ code: typed })).toEqual({ code: 'CDFGHJKMNP' });
  }
  expect(groupedCode('CDFGHJKMNP')).toBe('CDFGH-JKMNP');
});

it('says what is wrong with one that cannot be a code', () => {
  expect(codeProblem('CDFGH-JKMN')).toMatch(/this has 9/);
  expect(codeProblem('CDFGH-JKMNPQ')).toMatch(/this has 1 too many/);
  expect(codeProblem('CDFGH-JKMN0')).toMatch(/“0” is in no code/);
  expect(codeProblem('CDFGH-JKMNP')).toBeUndefined();
  expect(typedCodeRequest.safeParse({ code: 'CDFGH-JKMN0' }).success).toBe(false);
});

it('has no letter that is taken for another', () => {
  expect(new Set(codeLetters).size).toBe(codeLetters.length);
  expect(codeLetters).not.toMatch(/[AEIOUBLSZ01258]/);
});
