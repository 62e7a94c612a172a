import { rowKinds } from '../../shared/domain/rows';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Row } from '../../shared/protocol/row';
import type { Patch, PullResponse } from '../../shared/protocol/sync';
import type { Desk } from './desk';
import type { PageRecord, TailRecord, Writing } from './disk';
import { foldAt, partOf, straightToPages, type Part } from './pages';
import { isRowKind, partsOf, rowKey, type RowKey } from './row-key';
import { pageId, sealPage, sealTail, type LedgerPatches } from './sealed-rows';
import { sealStanding } from './standing';

/**
 * Takes in what a pull brought, inside the desk's queue: confirmed rows in memory, then rows, cursors and the outbox's
 * delivered commands in one transaction, then the unsent commands again on top, then the screens, once.
 * When the disk fails this throws, and the desk stands where it stood: the same rows are asked for again, and what of
 * them is in memory already is written over with the same.
 * @param asked the ledgers that were named in the request: only these can be gone
 */
export async function takeIn(desk: Desk, response: PullResponse, asked: ReadonlySet<LedgerId>): Promise<void> {
  const { standing, tail } = desk;
  const before = { standing, rows: [...tail.rows], records: [...tail.records], patches: tail.patches };
  const unkept = [...desk.unkept].map(([ledger, place]) => [ledger, { ...place }] as const);
  try {
    await takeInOnce(desk, response, asked);
  } catch (error) {
    desk.standing = before.standing;
    for (const key of before.rows) tail.rows.add(key);
    for (const n of before.records) tail.records.add(n);
    tail.patches = before.patches;
    for (const [ledger, place] of unkept) desk.unkept.set(ledger, place);
    throw error;
  }
}

async function takeInOnce(desk: Desk, response: PullResponse, asked: ReadonlySet<LedgerId>): Promise<void> {
  const writing: Writing = {};
  const touched = new Set<RowKey>();
  // What lies here for colleagues, under a key that this person does not hold, is not theirs to lose: it stays.
  const gone = response.gone.filter((ledger) => asked.has(ledger) && !desk.unkept.has(ledger));
  for (const ledger of gone) {
    for (const key of desk.keysOf(ledger)) touched.add(key);
    forget(desk, ledger);
    (writing.dropLedgers ??= []).push(await desk.keys.nameOf(ledger));
  }

  const delivered: LedgerPatches[] = [];
  for (const { ledger, cursor, after, head, patches } of response.ledgers) {
    const readable = patches.filter(isReadable);
    for (const patch of readable) {
      desk.base.apply(ledger, [patch], patch.version);
      touched.add(rowKey(ledger, patch.kind, patch.id));
    }
    const unkept = desk.unkept.get(ledger);
    if (unkept) {
      unkept.cursor = cursor;
      unkept.after = after;
    } else {
      const pages = desk.standing.ledgers[ledger]?.pages ?? { first: 0, late: 0 };
      desk.standing = {
        ...desk.standing,
        ledgers: {
          ...desk.standing.ledgers,
          [ledger]: { cursor, ...(after === undefined ? {} : { after }), head, pages },
        },
      };
      if (readable.length > 0) delivered.push({ ledger, patches: readable });
    }
  }
  const { trustedAt } = desk.standing;
  desk.standing = {
    ...desk.standing,
    trustedAt: trustedAt !== null && trustedAt > response.at ? trustedAt : response.at,
  };

  await keepRows(desk, delivered, gone.length > 0, writing);
  const confirmed = desk.outbox.delivered((ledger) => desk.cursorOf(ledger));
  writing.dropOutbox = confirmed.map((one) => one.command.seq);
  writing.meta = [{ name: 'standing', value: await sealStanding(desk.keys.store, desk.standing) }];
  desk.mustBeOpen();
  await desk.disk.write(writing);
  desk.outbox.drop(confirmed);
  await desk.rebase(touched);
}

/** A row of a kind or shape that this version does not know is left out; a newer version pulls again. */
function isReadable(patch: Patch): boolean {
  if (!isRowKind(patch.kind)) return false;
  return patch.value === null || rowKinds[patch.kind].safeParse(patch.value).success;
}

function forget(desk: Desk, ledger: LedgerId): void {
  desk.base.forget(ledger);
  desk.forgetLayouts(ledger);
  desk.unkept.delete(ledger);
  const { [ledger]: _, ...rest } = desk.standing.ledgers;
  desk.standing = { ...desk.standing, ledgers: rest };
}

/** A few changes go to the tail; many, or a full tail, go into pages together with the tail. */
async function keepRows(desk: Desk, delivered: LedgerPatches[], mustFold: boolean, writing: Writing): Promise<void> {
  const count = delivered.reduce((sum, { patches }) => sum + patches.length, 0);
  const fold = mustFold || count >= straightToPages || desk.tail.patches + count > foldAt;
  for (const { ledger, patches } of delivered) {
    for (const patch of patches) desk.tail.rows.add(rowKey(ledger, patch.kind, patch.id));
  }
  if (fold) {
    writing.pages = await folded(desk);
    writing.dropTail = [...desk.tail.records];
    desk.tail.records.clear();
    desk.tail.rows.clear();
    desk.tail.patches = 0;
    return;
  }
  desk.tail.patches += count;
  const byKey = new Map<string, LedgerPatches[]>();
  for (const one of delivered) {
    const key = desk.keys.diskKey(one.ledger);
    if (!key) continue;
    const name = key === desk.keys.store ? '' : key.keyId;
    byKey.set(name, [...(byKey.get(name) ?? []), one]);
  }
  const records: TailRecord[] = [];
  for (const [name, patches] of byKey) {
    const [first] = patches;
    const key = first && desk.keys.diskKey(first.ledger);
    if (!key) continue;
    const n = ++desk.tail.last;
    desk.tail.records.add(n);
    records.push({ n, key: name, sealed: await sealTail(key, n, patches) });
  }
  writing.tail = records;
}

/** The pages that hold what the tail touched, written anew from memory. */
async function folded(desk: Desk): Promise<PageRecord[]> {
  const byPart = new Map<string, { ledger: LedgerId; part: Part; keys: RowKey[] }>();
  for (const key of desk.tail.rows) {
    const { ledger, kind } = partsOf(key);
    const part = partOf(kind);
    const name = `${ledger} ${part}`;
    const found = byPart.get(name) ?? { ledger, part, keys: [] };
    byPart.set(name, found);
    found.keys.push(key);
  }
  const records: Promise<PageRecord>[] = [];
  for (const { ledger, part, keys } of byPart.values()) {
    const key = desk.keys.diskKey(ledger);
    const standing = desk.standing.ledgers[ledger];
    if (!key || !standing) continue;
    const layout = desk.layout(ledger, part);
    const name = await desk.keys.nameOf(ledger);
    for (const number of layout.place(keys, (each) => rowAt(desk, each) !== undefined)) {
      const id = pageId(name, part, number);
      const rows = [...layout.rowsOf(number)].flatMap((each) => rowAt(desk, each) ?? []);
      records.push(
        sealPage(key, id, ledger, rows).then((sealed) => ({
          id,
          ledger: name,
          late: part === 'late' ? 1 : 0,
          key: key === desk.keys.store ? '' : key.keyId,
          sealed,
        })),
      );
    }
    const pages = { ...standing.pages, [part]: layout.count };
    desk.standing = { ...desk.standing, ledgers: { ...desk.standing.ledgers, [ledger]: { ...standing, pages } } };
  }
  return Promise.all(records);
}

function rowAt(desk: Desk, key: RowKey): Row | undefined {
  const { ledger, kind, id } = partsOf(key);
  return desk.base.row(ledger, kind, id);
}
