import { expect, it } from 'vitest';
import { organisation } from '../../shared/domain/organisation/model';
import { fictionalRegister } from './register';

it('makes the same valid register again, with codes of its own and names that repeat', () => {
  const register = fictionalRegister(14_000, 2);
  expect(fictionalRegister(14_000, 2)).toEqual(register);
  expect(fictionalRegister(50, 3).slice(10)).not.toEqual(fictionalRegister(50, 4).slice(10));
  for (const one of register) expect(organisation.safeParse(one).success, one.code).toBe(true);
  expect(new Set(register.map((one) => one.code)).size).toBe(14_000);
  expect(new Set(register.map((one) => one.name)).size).toBeLessThan(1_000);
  expect(register.slice(0, 3).map((one) => `${one.code} ${one.name}`)).toEqual([
    'Z99001 Larkfield Surgery',
    'Z99002 Harbour View Practice',
    'Z99003 Quayside Health Centre',
  ]);
  expect(register.some((one) => one.status === 'closed')).toBe(true);
});
