import { sql } from 'kysely';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { PullRequest, PullResponse } from '../../shared/protocol/sync';
import type { Tx } from './store';

/** Rows in one answer: about a megabyte, and well under a second on a slow line. */
const usualMost = 4000;

/** A row's place in a ledger: rows are delivered in this order, and an answer may break off after any of them. */
interface Place {
  version: number;
  kind: string;
  id: string;
}

/**
 * What is new since the cursors, in order of version, kind and id. Run it in one snapshot.
 * @param reads the ledgers that the session may read
 */
export async function pull(
  tx: Tx,
  reads: ReadonlySet<LedgerId>,
  request: PullRequest,
  most = usualMost,
): Promise<PullResponse> {
  const answer: PullResponse = { ledgers: [], gone: [], more: false, remaining: 0, at: new Date().toISOString() };
  const heads = await tx
    .selectFrom('ledger')
    .where('ledger', 'in', [...reads])
    .select(['ledger', 'size', 'root'])
    .execute();
  const sizes = new Map(heads.map((one) => [one.ledger, one.size]));
  for (const [ledger, cursor] of Object.entries(request.cursors)) {
    // Beyond our end: this service was restored from an older copy, so the device begins that ledger again.
    if (!reads.has(ledger) || cursor > (sizes.get(ledger) ?? 0)) answer.gone.push(ledger);
  }
  let room = most;
  // The register is by far the largest and no screen waits for it: it comes last.
  for (const head of heads.sort(registerLast)) {
    const { ledger, size } = head;
    const cursor = answer.gone.includes(ledger) ? 0 : (request.cursors[ledger] ?? 0);
    if (cursor === size) continue;
    const from = placeOf(request.after?.[ledger]) ?? { version: cursor, kind: '\u{10FFFF}', id: '' };
    const since = from.version < cursor ? { version: cursor, kind: '\u{10FFFF}', id: '' } : from;
    const rows = room > 0 ? await rowsAfter(tx, ledger, since, room + 1) : [];
    const patches = rows.slice(0, room);
    const complete = room > 0 && rows.length <= room;
    room -= patches.length;
    if (complete) {
      answer.ledgers.push({ ledger, cursor: size, head, patches });
      continue;
    }
    answer.more = true;
    const last = patches.at(-1);
    answer.remaining += (await countAfter(tx, ledger, since)) - patches.length;
    if (last)
      answer.ledgers.push({
        ledger,
        cursor: last.version - 1,
        after: JSON.stringify([last.version, last.kind, last.id]),
        head: null,
        patches,
      });
  }
  return answer;
}

const registerLast = (one: { ledger: string }, other: { ledger: string }): number =>
  Number(one.ledger === 'reference') - Number(other.ledger === 'reference') || (one.ledger < other.ledger ? -1 : 1);

function placeOf(after: string | undefined): Place | undefined {
  if (after === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(after);
    if (!Array.isArray(parsed)) return undefined;
    const [version, kind, id] = parsed as unknown[];
    return typeof version === 'number' &&
      Number.isInteger(version) &&
      typeof kind === 'string' &&
      typeof id === 'string'
      ? { version, kind, id }
      : undefined;
  } catch {
    return undefined;
  }
}

// Byte order, whatever the database's own collation: the index has it too.
const beyond = ({ version, kind, id }: Place) =>
  sql<boolean>`(version, kind collate "C", id collate "C") > (${version}::int, ${kind}, ${id})`;

function rowsAfter(tx: Tx, ledger: LedgerId, place: Place, limit: number) {
  return tx
    .selectFrom('row')
    .where('ledger', '=', ledger)
    .where(beyond(place))
    .orderBy('version')
    .orderBy(sql`kind collate "C"`)
    .orderBy(sql`id collate "C"`)
    .limit(limit)
    .select(['kind', 'id', 'value', 'version'])
    .execute();
}

async function countAfter(tx: Tx, ledger: LedgerId, place: Place): Promise<number> {
  const found = await tx
    .selectFrom('row')
    .where('ledger', '=', ledger)
    .where(beyond(place))
    .select((one) => one.fn.countAll<string>().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(found.rows);
}
