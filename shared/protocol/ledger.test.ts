import { expect, it } from 'vitest';
import { kindOf } from './ledger';

it('takes nothing for a ledger that has not the shape of one', () => {
  expect(kindOf('pair:Z99001+Z99002')).toBe('pair');
  for (const wrong of ['', 'elsewhere:Z99001', 'board:z99001', 'pair:Z99001', 'practice:Z99001/x']) {
    expect(() => kindOf(wrong), wrong).toThrow('Not a ledger id');
  }
});
