import { beforeEach, describe, expect, it } from 'vitest';
import type { Keyring } from '../../shared/evidence/keyring';
import { makeLedgerKey } from '../../shared/evidence/seal';
import { pairLedger } from '../../shared/protocol/ledger';
import { KeptForms } from './kept-forms';
import { MemoryDisk } from './testing/memory-disk';
import { opened, ringOf } from './testing/opened';

const pair = pairLedger('Z99001', 'Z99002');
const typed = { reason: 'A burst pipe' };
const aboutPatient = { note: 'OKAFOR, Grace rang' };

let disk: MemoryDisk;
let anne: Keyring;
beforeEach(async () => {
  disk = new MemoryDisk();
  anne = await ringOf('Anne Cole', ['practice-manager'], { ledgerKeys: { [pair]: makeLedgerKey() } });
});
const at = async (ring: Keyring, fresh = false): Promise<KeptForms> => KeptForms.of(await opened(ring, disk, fresh));

describe('what somebody typed', () => {
  it('is there at once, and after a restart', async () => {
    const kept = await at(anne, true);
    const written = kept.keep('closure', typed, undefined);
    expect(kept.get('closure')?.values).toEqual(typed);
    await written;
    expect((await at(anne)).get('closure')?.values).toEqual(typed);
  });

  it('is written at once when the desk is locked', async () => {
    const kept = await at(anne, true);
    void kept.keep('closure', typed, undefined);
    await kept.flush();
    expect((await at(anne)).get('closure')?.values).toEqual(typed);
  });

  it('is gone when it was sent', async () => {
    const kept = await at(anne, true);
    await kept.keep('closure', typed, undefined);
    await kept.forget('closure');
    expect((await at(anne)).get('closure')).toBeUndefined();
  });

  it('is never a colleague’s at the same desk, who cannot open its record either', async () => {
    const kept = await at(anne, true);
    await kept.keep('closure', typed, undefined);
    const lee = await ringOf('Lee Marsh', ['receptionist'], { device: anne.device, storeKey: anne.storeKey });
    expect((await at(lee)).get('closure')).toBeUndefined();
    // Even under Anne’s name Lee’s keys do not open it: it is put aside, and said.
    const asAnne = await opened({ ...lee, person: anne.person }, disk);
    expect((await KeptForms.of(asAnne)).get('closure')).toBeUndefined();
    expect(asAnne.attention.map((one) => one.name)).toEqual(['desk.kept']);
    expect([...disk.tables.aside.values()]).toHaveLength(1);
  });

  it('lies sealed on disk', async () => {
    const kept = await at(anne, true);
    await kept.keep('closure', typed, undefined);
    for (const { name, value } of disk.tables.meta.values()) {
      expect(name).not.toContain(anne.person);
      if (typeof value !== 'number') expect(Buffer.from(value).toString('latin1')).not.toContain('pipe');
    }
  });
});

describe('words that may name a patient', () => {
  it('come back with the key of their two practices, and are gone without it', async () => {
    const kept = await at(anne, true);
    await kept.keep('handback', aboutPatient, pair);
    expect((await at(anne)).get('handback')?.values).toEqual(aboutPatient);
    expect((await at({ ...anne, ledgerKeys: {} })).get('handback')?.values).toBeNull();
  });

  it('stay in memory while there is no key, and it is known later that there were some', async () => {
    const kept = await at(anne, true);
    await kept.keep('request', aboutPatient, null);
    expect(kept.get('request')?.values).toEqual(aboutPatient);
    expect((await at(anne)).get('request')).toMatchObject({ values: null });
  });
});
