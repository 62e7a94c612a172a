import { describe, expect, it } from 'vitest';
import type { Protocol, ProtocolReceipt } from '../../../shared/domain/protocol/model';
import type { Staff } from '../../../shared/domain/staff/model';
import { harbourView, ids, larkfield, people } from '../../../shared/domain/testing/practices';
import type { Actor } from '../../../shared/protocol/actor';
import { ownReaders, theirReaders } from './readers';

const at = '2026-11-24T10:41:00.000Z';
const version: Protocol = {
  arrangement: ids.arrangement,
  version: 2,
  title: 'Together',
  sections: [{ title: 'One', text: 'Two' }],
  change: 'Three',
  by: people.larkfieldManager,
  at,
  hash: 'a'.repeat(64),
  command: ids.unknown,
  receivedAt: null,
};
const receipt = (by: Actor, of = 2, hash = version.hash): ProtocolReceipt => ({
  arrangement: ids.arrangement,
  version: of,
  hash,
  by,
  at,
  receivedAt: null,
});
const staffOf = (actor: Actor, left: string | null = null): Staff => ({ ...actor, since: at, left });
const { larkfieldManager, larkfieldReception, larkfieldPrivacy, harbourReception, harbourManager } = people;

describe('who has read a version', () => {
  it('lists our own staff by name, those who have not first, without who has left', () => {
    const staff = [
      staffOf(larkfieldManager),
      staffOf(larkfieldReception),
      staffOf(larkfieldPrivacy, at),
      staffOf({ ...people.administrator, organisation: larkfield.code }),
    ];
    const readers = ownReaders(staff, [receipt(larkfieldManager), receipt(larkfieldReception, 1)], version);
    expect(readers.map(({ name, at: when, earlier }) => [name, when !== null, earlier])).toEqual([
      [larkfieldReception.name, false, 1],
      [larkfieldManager.name, true, null],
    ]);
  });

  it('knows of the other side who has read something, and takes no receipt for other words', () => {
    const receipts = [receipt(harbourReception), receipt(harbourManager, 2, 'b'.repeat(64)), receipt(larkfieldManager)];
    expect(
      theirReaders(receipts, harbourView.code, version).map(({ name, at: when }) => [name, when !== null]),
    ).toEqual([
      [harbourManager.name, false],
      [harbourReception.name, true],
    ]);
  });
});
