import { expect, test } from 'vitest';
import { makeLedgerKey } from '../../shared/evidence/seal';
import { decodeKeyring, encodeKeyring } from '../../shared/evidence/keyring';
import { Keys } from './keys';
import { notMine } from './switching';
import { ringOf } from './testing/opened';

test('a keyring of somebody else is not one’s other practice, whatever its name and PIN', async () => {
  const mine = await ringOf('Kofi Mensah', ['clinician']);
  const namesake = await ringOf('Kofi Mensah', ['clinician'], { organisation: 'Z99002' });
  const elsewhere = await ringOf('Kofi Mensah', ['clinician'], { organisation: 'Z99002', person: mine.person });
  expect(notMine(mine, namesake)?.code).toBe('switch.other-person');
  expect(notMine(mine, elsewhere)).toBeUndefined();
  expect(notMine(mine, mine)?.code).toBe('switch.same');
});

test('the person’s own key is made once, kept in the ring, and gives way to the one handed over', async () => {
  const keys = await Keys.of(await ringOf('Kofi Mensah', ['clinician']));
  const first = await keys.own();
  expect(first.grown && decodeKeyring(first.grown).own).toEqual(first.kept);
  const again = await keys.own();
  expect(again.kept).toEqual(first.kept);
  expect(again.grown).toBeUndefined();
  const handed = makeLedgerKey();
  const changed = await keys.own(handed);
  expect(changed.grown && decodeKeyring(changed.grown).own).toEqual(handed);
  expect((await keys.own()).kept).toEqual(handed);
});

test('a ring from before this key is read as it was', async () => {
  const ring = await ringOf('Kofi Mensah', ['clinician']);
  expect(decodeKeyring(encodeKeyring(ring))).toEqual(ring);
});
