import { expect, it } from 'vitest';
import { distinctNames } from './distinct-names';

it('says the code where two practices have one name, and only there', () => {
  const nameOf = distinctNames([
    { organisation: 'Z99001', name: 'The Surgery' },
    { organisation: 'Z99002', name: 'Harbour View Practice' },
    { organisation: 'Z99003', name: 'THE SURGERY' },
    { organisation: 'Z99001', name: 'The Surgery' },
  ]);
  expect(nameOf('Z99001')).toBe('The Surgery (Z99001)');
  expect(nameOf('Z99003')).toBe('THE SURGERY (Z99003)');
  expect(nameOf('Z99002')).toBe('Harbour View Practice');
  expect(nameOf('Z99009')).toBe('Z99009');
});
