import { expect, it } from 'vitest';
import { ids, people } from './practices';
import { arrangementOfTest, signedWorld } from './signed';
import { handled } from './told';

it('a world whose terms cannot be signed is not handed out', async () => {
  await expect(signedWorld({ until: '2026-11-01' })).rejects.toThrow('The last day');
});

it('a handler that there is not is not asked', async () => {
  const { rows } = await signedWorld();
  const asked = handled(rows, people.larkfieldManager, arrangementOfTest, 'no.such', { id: ids.unknown });
  await expect(asked).rejects.toThrow('no command');
});
