import { sql } from 'kysely';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Tx } from './store';

/**
 * The pairs of this organisation in which something may have been sealed, arrangement or not: danger to life opens a
 * record where none stands, and the home practice must see it. A pair begins with its key.
 */
export async function pairsBegun(tx: Tx, organisation: string): Promise<LedgerId[]> {
  const found = await tx
    .selectFrom('ledger_key')
    .where('ledger', 'like', 'pair:%')
    .where((expression) =>
      expression.or([
        expression(sql`split_part(substr(ledger, 6), '+', 1)`, '=', organisation),
        expression(sql`split_part(substr(ledger, 6), '+', 2)`, '=', organisation),
      ]),
    )
    .select('ledger')
    .execute();
  return found.map((one) => one.ledger);
}
