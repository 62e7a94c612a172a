import { expect, it } from 'vitest';
import { hashPassword, passwordFits } from './password';

it('fits the password and no other, however it was composed, and never an unknown account', async () => {
  const kept = await hashPassword('café au lait, please');
  expect(kept).not.toContain('caf');
  expect(await hashPassword('café au lait, please')).not.toBe(kept);
  expect(await passwordFits('cafe\u0301 au lait, please', kept)).toBe(true);
  expect(await passwordFits('cafe au lait, please', kept)).toBe(false);
  expect(await passwordFits('', undefined)).toBe(false);
});
