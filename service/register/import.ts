import { organisation as organisationSchema, type Organisation } from '../../shared/domain/organisation/model';
import { canonical } from '../../shared/evidence/canonical';
import { referenceLedger } from '../../shared/protocol/ledger';
import { Explained } from '../explained';
import type { Operator } from '../operator/operator';
import type { Store } from '../store/store';
import type { RegisterFile } from './epraccur';

export interface ImportCounts {
  added: number;
  changed: number;
  /** Of those changed: closed now and were not before. */
  closed: number;
  unchanged: number;
}

/** `organisation.import` takes at most 1,000. */
const inOneCommand = 1000;

/**
 * Brings the register up to date. Only what differs is sent; an organisation that the file no longer has stays as it is.
 * @param progress called with how many of how many are written
 */
export async function importRegister(
  store: Store,
  operator: Operator,
  file: RegisterFile,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<ImportCounts> {
  const rows = await store.within({ reads: [referenceLedger] }, (tx) =>
    tx
      .selectFrom('row')
      .where('ledger', '=', referenceLedger)
      .where('kind', '=', 'organisation')
      .where('value', 'is not', null)
      .select('value')
      .execute(),
  );
  const known = new Map(rows.map(({ value }) => organisationSchema.parse(value)).map((one) => [one.code, one]));
  const counts: ImportCounts = { added: 0, changed: 0, closed: 0, unchanged: 0 };
  const different: Organisation[] = [];
  for (const one of file.organisations) {
    const before = known.get(one.code);
    if (before && canonical(before) === canonical(one)) {
      counts.unchanged += 1;
      continue;
    }
    different.push(one);
    if (!before) counts.added += 1;
    else counts.changed += 1;
    if (before && before.status !== 'closed' && one.status === 'closed') counts.closed += 1;
  }
  for (let at = 0; at < different.length; at += inOneCommand) {
    const organisations = different.slice(at, at + inOneCommand);
    const [result] = await operator.act([
      { ledger: referenceLedger, name: 'organisation.import', args: { file: file.sha256, organisations } },
    ]);
    if (result?.outcome !== 'applied') {
      throw new Explained(
        `The register stopped after ${at} of ${different.length}: ${result?.rejection.says ?? 'no answer'} Run the import again: it goes on from there.`,
      );
    }
    progress(Math.min(different.length, at + inOneCommand), different.length);
  }
  return counts;
}
