import Dexie, { type Table } from 'dexie';
import type { Bytes } from '../../shared/evidence/base64url';
import type { DayBookDisk } from './day-book';

class Tables extends Dexie {
  declare parts: Table<{ name: string; sealed: Bytes }, string>;

  constructor() {
    super('practice-buddy-own', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ parts: 'name' });
  }
}

/** The day books of all who use this computer: apart from any practice's store, since they belong to none. */
export async function openDayBookDisk(): Promise<DayBookDisk> {
  const tables = new Tables();
  await tables.open();
  return {
    all: () => tables.parts.toArray(),
    put: async (name, sealed) => {
      await tables.parts.put({ name, sealed });
    },
    drop: (name) => tables.parts.delete(name),
    close: () => tables.close(),
  };
}
