import { readFile } from 'node:fs/promises';
import { readHolidayFile } from '../../shared/domain/calendar/read-file';
import { counted } from '../../shared/domain/words';
import { dayMonthYear } from '../../shared/domain/dates';
import { referenceLedger } from '../../shared/protocol/ledger';
import { Explained } from '../explained';
import type { Store } from '../store/store';
import type { Operator } from './operator';

/**
 * Lays gov.uk's bank-holidays.json over the list in use, as the screen does. It reaches every device by itself.
 * @returns what to say when it is done
 */
export async function holidaysCommand(store: Store, operator: Operator, args: string[]): Promise<string> {
  const [verb, file, ...rest] = args;
  if (verb !== 'import' || file === undefined || rest.length > 0)
    throw new Explained('service holidays import bank-holidays.json');
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new Explained(`${file} could not be read. Nothing was imported.`);
  const read = readHolidayFile(bytes);
  if (!read.ok) throw new Explained(`Nothing was imported. ${read.rejection.says} ${read.rejection.next}`);
  const known = await store.within({ reads: [referenceLedger] }, (tx) =>
    tx
      .selectFrom('row')
      .where('ledger', '=', referenceLedger)
      .where('kind', '=', 'bankHolidays')
      .select('id')
      .execute(),
  );
  const [result] = await operator.act([
    { ledger: referenceLedger, name: 'bankHolidays.import', args: { number: known.length + 1, ...read.value } },
  ]);
  if (result?.outcome !== 'applied')
    throw new Explained(`Nothing was imported. ${result ? `${result.rejection.says} ${result.rejection.next}` : ''}`);
  const { days } = read.value;
  return `Imported ${counted(days.length, 'bank holiday')}, ${dayMonthYear(days[0]?.date ?? '')} to ${dayMonthYear(days.at(-1)?.date ?? '')}.`;
}
