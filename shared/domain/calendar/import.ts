import { z } from 'zod';
import { canonical } from '../../evidence/canonical';
import { sha256Hex } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { refusesDays, refusesOver } from './check-days';
import { holidaysOf } from './holidays';
import { bankHolidayDays, bankHolidayList } from './model';

/**
 * Lays an official list over the one in use. `number` says which list the importer saw theirs compared with: nobody's
 * import is replaced by one that was made without knowing of it.
 */
export const importBankHolidays = defineCommand({
  name: 'bankHolidays.import',
  ledger: 'reference',
  nature: 'intent',
  title: 'Import the list of bank holidays',
  args: z.strictObject({ number: bankHolidayList.shape.number, file: sha256Hex, days: bankHolidayDays }),
  async handle(read, { number, file, days }, { ledger, actor, madeAt }) {
    const known = await read.list(ledger, 'bankHolidays');
    const inOrder = [...days].sort((one, other) => one.date.localeCompare(other.date));
    const same = known.find((one) => one.number === number);
    if (same && same.file === file && canonical(same.days) === canonical(inOrder)) return changed([]);
    if (number !== known.length + 1) {
      return reject(
        'bankHolidays.number',
        'Another list was imported meanwhile, and this one was not compared with it.',
        'Choose the file again: it is compared with the list now in use.',
      );
    }
    const refused = refusesDays(inOrder) ?? refusesOver(inOrder, holidaysOf(known));
    if (refused) return { rejection: refused };
    return changed([write('bankHolidays', String(number), { number, file, days: inOrder, by: actor, at: madeAt })]);
  },
});
