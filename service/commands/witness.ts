import { emptyRoot } from '../../shared/evidence/merkle';
import type { Command } from '../../shared/protocol/command';
import type { LedgerId } from '../../shared/protocol/ledger';
import { look, type Tx } from '../store/store';

/**
 * Compares what each command's maker had been shown with what this log says. A root that this service never had at that
 * size means that somebody was shown another history: it is kept, never a reason to refuse what has happened.
 * Heads of ledgers that the maker may not read (any more) say nothing and are passed over.
 * @returns how many did not fit
 */
export async function noteMismatches(
  tx: Tx,
  from: readonly { command: Command; reads: ReadonlySet<LedgerId> }[],
  notedAt: string,
): Promise<number> {
  const shown = from.flatMap(({ command, reads }) =>
    command.basedOn.filter((head) => reads.has(head.ledger)).map((head) => ({ command, ...head })),
  );
  if (shown.length === 0) return 0;
  await look(tx, [...new Set(shown.map((one) => one.ledger))]);
  const known = new Map<string, string>();
  const rows = await tx
    .selectFrom('log')
    .where((where) =>
      where.or(
        [...new Map(shown.map((one) => [`${one.ledger} ${one.size}`, one])).values()].map(({ ledger, size }) =>
          where.and([where('ledger', '=', ledger), where('index', '=', size)]),
        ),
      ),
    )
    .select(['ledger', 'index', 'root'])
    .execute();
  for (const { ledger, index, root } of rows) known.set(`${ledger} ${index}`, root);
  const wrong = shown.filter(
    ({ ledger, size, root }) => (size === 0 ? emptyRoot : known.get(`${ledger} ${size}`)) !== root,
  );
  if (wrong.length > 0) {
    await tx
      .insertInto('witness_mismatch')
      .values(
        wrong.map(({ command, ledger, size, root }) => ({
          ledger,
          size,
          root,
          command_id: command.id,
          device: command.device,
          noted_at: notedAt,
        })),
      )
      .execute();
  }
  return wrong.length;
}
