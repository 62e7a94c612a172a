import { expect, it } from 'vitest';
import { sha256Of } from '../../evidence/hash';
import { referenceLedger } from '../../protocol/ledger';
import { directCare, people, World } from '../testing/practices';
import { told } from '../testing/told';
import type { Notice } from './model';

const next: Notice = { ...directCare, version: 3, from: '2026-11-25' };
const publishes = async (world: World, notice: Notice) =>
  told(await world.does(people.administrator, referenceLedger, 'notice.publish', { notice }));

it('a version is published once: the same again changes nothing, another is refused', async () => {
  const world = new World();
  expect(await publishes(world, next)).toBe('done');
  expect(await publishes(world, next)).toBe('nothing new');
  expect(await publishes(world, { ...next, title: 'Another title' })).toBe('notice.published');
});

it('a notice does not end before it begins, and its official text fits its fingerprint', async () => {
  expect(await publishes(new World(), { ...next, until: '2026-11-24' })).toBe('notice.backwards');
  const text = 'The Secretary of State requires …';
  const altered = { ...next, officialText: { text: `${text}!`, sha256: sha256Of(text) } };
  expect(await publishes(new World(), altered)).toBe('notice.officialText');
  expect(await publishes(new World(), { ...next, officialText: { text, sha256: sha256Of(text) } })).toBe('done');
});
