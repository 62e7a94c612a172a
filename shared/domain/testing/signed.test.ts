import { expect, it } from 'vitest';
import { signedWorld } from './signed';

it('a world whose terms cannot be signed is not handed out', async () => {
  await expect(signedWorld({ until: '2026-11-01' })).rejects.toThrow('The last day');
});
