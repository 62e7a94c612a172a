import { expect, it } from 'vitest';
import { practiceLedger } from '../../protocol/ledger';
import { MemoryRows } from '../memory-rows';
import { ids, people, quayside } from '../testing/practices';
import { arrangementOfTest, signedWorld } from '../testing/signed';
import { handled, told, twice } from '../testing/told';
import { protocolHash, type ProtocolContent } from './model';

const { larkfieldManager, quaysideManager } = people;
const content: ProtocolContent = {
  version: 1,
  title: 'Working together',
  sections: [{ title: 'Before you look', text: 'Ring the side line.' }],
  change: 'What we do',
};
const publishing = { ...content, hash: protocolHash(content) };

it.each<[string, Record<string, unknown>]>([
  ['protocol.publish', publishing],
  ['protocol.acknowledge', { version: 1, hash: publishing.hash }],
])('%s: belongs to an arrangement that is known', async (name, args) => {
  expect(await handled(MemoryRows.empty(), larkfieldManager, arrangementOfTest, name, args)).toBe(
    'arrangement.unknown',
  );
});

it('a draft belongs to an arrangement of one’s own practice', async () => {
  const world = await signedWorld();
  const { version: basedOn, ...written } = { ...content, version: 0 };
  const draft = { arrangement: ids.arrangement, basedOn, ...written };
  expect(told(await world.does(quaysideManager, practiceLedger(quayside.code), 'protocol.draft', draft))).toBe(
    'protocol.noArrangement',
  );
});

it('a version that is sent again changes nothing', async () => {
  const sent = await twice(await signedWorld(), larkfieldManager, arrangementOfTest, 'protocol.publish', publishing);
  expect(sent).toEqual(['done', 'nothing new']);
});
