import type { Overlay } from './read';
import type { Tx } from './store';

/** PostgreSQL takes at most 65,535 parameters a statement; an import of the register writes 14,000 rows of five each. */
const rowsInOneStatement = 2000;

/** Writes the last state of each row. */
export async function writeInPieces(tx: Tx, rows: ReturnType<Overlay['rows']>): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsInOneStatement) {
    await tx
      .insertInto('row')
      .values(rows.slice(at, at + rowsInOneStatement))
      .onConflict((conflict) =>
        conflict
          .columns(['ledger', 'kind', 'id'])
          .doUpdateSet((one) => ({ value: one.ref('excluded.value'), version: one.ref('excluded.version') })),
      )
      .execute();
  }
}
