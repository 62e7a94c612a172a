import { arrangement as arrangementSchema, type Arrangement } from '../../shared/domain/arrangement/model';
import { isParty, relationOf } from '../../shared/domain/arrangement/standing';
import { londonDate } from '../../shared/domain/calendar';
import type { Relation } from '../../shared/protocol/authority';
import { arrangementLedger, type LedgerId } from '../../shared/protocol/ledger';
import type { Change } from '../../shared/protocol/row';
import { look, type Tx } from './store';

/**
 * The arrangements that an organisation is party to, as they stand today in England: what `mayRead` decides by.
 * Leaves the transaction looking at those arrangements only; the caller says what comes next.
 * @param unwritten arrangements that commands of this transaction have changed and that are not in the database yet
 */
export async function relationsOf(
  tx: Tx,
  organisation: string,
  unwritten: readonly Arrangement[] = [],
): Promise<Relation[]> {
  const mine = await tx.selectFrom('relation').where('organisation', '=', organisation).select('arrangement').execute();
  const ledgers: LedgerId[] = mine.map((one) => arrangementLedger(one.arrangement));
  if (ledgers.length === 0) return [];
  await look(tx, ledgers);
  const rows = await tx
    .selectFrom('row')
    .where('ledger', 'in', ledgers)
    .where('kind', '=', 'arrangement')
    .where('value', 'is not', null)
    .select('value')
    .execute();
  const today = londonDate(new Date().toISOString());
  const standing = new Map(
    [...rows.map(({ value }) => arrangementSchema.parse(value)), ...unwritten].map((one) => [one.id, one]),
  );
  return [...standing.values()].filter((one) => isParty(one, organisation)).map((one) => relationOf(one, today));
}

/**
 * Keeps `relation` in step with the arrangement rows that a command writes, in its transaction. True when it wrote any.
 * Parties never change (new terms are a new arrangement), so there is nothing to take away.
 */
export async function followArrangements(tx: Tx, ledger: LedgerId, changes: readonly Change[]): Promise<boolean> {
  let followed = false;
  for (const change of changes) {
    if (change.kind !== 'arrangement' || change.value === null) continue;
    followed = true;
    const { terms, id } = arrangementSchema.parse(change.value);
    // An arrangement written in another one's ledger would open ledgers that its readers never agreed to.
    if (ledger !== arrangementLedger(id) || id !== change.id)
      throw new TypeError('An arrangement stands in its own ledger');
    await tx
      .insertInto('relation')
      .values(terms.parties.map(({ organisation }) => ({ arrangement: id, organisation })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return followed;
}
