import type { Arrangement } from '../../shared/domain/arrangement/model';
import type { Actor } from '../../shared/protocol/actor';
import { mayRead, type Relation } from '../../shared/protocol/authority';
import {
  arrangementLedger,
  boardLedger,
  kindOf,
  organisationsIn,
  pairLedger,
  practiceLedger,
  privacyLedger,
  referenceLedger,
  type LedgerId,
} from '../../shared/protocol/ledger';
import { pairsBegun } from '../store/pairs';
import { relationsOf } from '../store/relations';
import type { Tx } from '../store/store';

/**
 * Every ledger that somebody may read as things stand in this transaction; shared/protocol/authority.ts decides.
 * @param unwritten arrangements that commands of this transaction have changed and that are not in the database yet
 */
export async function reachOf(
  tx: Tx,
  actor: Pick<Actor, 'organisation' | 'roles'>,
  unwritten: readonly Arrangement[] = [],
): Promise<Set<LedgerId>> {
  const relations = await relationsOf(tx, actor.organisation, unwritten);
  const all = [...candidates(actor.organisation, relations), ...(await pairsBegun(tx, actor.organisation))];
  return new Set(all.filter((ledger) => mayRead(actor, ledger, relations)));
}

/** The ledgers worth asking about: those of one's own, and those that an arrangement leads to. */
function candidates(mine: string, relations: readonly Relation[]): LedgerId[] {
  const parties = new Set(relations.flatMap((one) => one.parties));
  parties.delete(mine);
  return [
    referenceLedger,
    practiceLedger(mine),
    privacyLedger(mine),
    boardLedger(mine),
    ...relations.map((one) => arrangementLedger(one.arrangement)),
    ...[...parties].flatMap((other) => [boardLedger(other), pairLedger(mine, other)]),
  ];
}

/** The organisations some of whose people may read this ledger: to find who should hold its key, and whom to tell that it grew. */
export async function organisationsReading(tx: Tx, ledger: LedgerId): Promise<string[]> {
  if (kindOf(ledger) !== 'arrangement') return organisationsIn(ledger);
  const rows = await tx
    .selectFrom('relation')
    .where('arrangement', '=', ledger.slice('arrangement:'.length))
    .select('organisation')
    .execute();
  return rows.map((one) => one.organisation);
}
