import { expect, it } from 'vitest';
import { whereToDoItAgain } from './again';

const id = '7b0e1a52-3f55-4a0a-9d7e-0c8a1f2b3c4d';

it('leads to the very thing that was refused', () => {
  expect(whereToDoItAgain({ name: 'arrangement.sign', ledger: `arrangement:${id}`, args: { termsHash: 'x' } })).toEqual(
    { at: 'arrangements', id },
  );
  expect(whereToDoItAgain({ name: 'arrangement.propose', ledger: `arrangement:${id}`, args: { id } })).toEqual({
    at: 'arrangement-draft',
    id,
  });
  expect(whereToDoItAgain({ name: 'closure.answer', ledger: 'pair:Z99001+Z99002', args: { closure: id } })).toEqual({
    at: 'closure',
    id,
  });
  expect(whereToDoItAgain({ name: 'access.grant', ledger: 'pair:Z99001+Z99002', args: { access: id } })).toEqual({
    at: 'access-detail',
    id,
  });
});

it('leads to the area when the thing has no name, and nowhere when there is no screen', () => {
  expect(whereToDoItAgain({ name: 'access.grant', ledger: 'pair:Z99001+Z99002', args: {} })).toEqual({ at: 'access' });
  expect(whereToDoItAgain({ name: 'organisation.import', ledger: 'reference', args: {} })).toBeUndefined();
});
