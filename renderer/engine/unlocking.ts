import type { SealingKey } from '../../shared/evidence/seal';
import { privacyLedger, type LedgerId } from '../../shared/protocol/ledger';
import type { Row } from '../../shared/protocol/row';
import { aboutDesk, openAttention, sealAttention } from './attention';
import type { Attention } from './api';
import type { Desk } from './desk';
import type { AsideRecord, PageRecord, Writing } from './disk';
import { openEntry, Outbox, type OutboxEntry } from './outbox';
import { partOf, type Part } from './pages';
import { allKinds, rowKey } from './row-key';
import { numberOf, openPage, openTail, type LedgerPatches } from './sealed-rows';
import { newStanding, openStanding, sealStanding } from './standing';

/**
 * Reads a desk's store into memory at unlock: first what the screens begin with, then the register of organisations.
 * What cannot be read is kept aside, never deleted; its ledger is pulled again, and the person is told.
 */

interface Damage {
  aside: AsideRecord[];
  writing: Writing;
  /** Ledgers to pull again; undefined: all. */
  ledgers: Set<LedgerId> | 'all';
  lostCommands: number;
}

const noDamage = (): Damage => ({ aside: [], writing: {}, ledgers: new Set(), lostCommands: 0 });

/** @param fresh this store was made a moment ago: that it is empty is no surprise */
export async function readFirst(desk: Desk, fresh: boolean): Promise<void> {
  const { disk, keys } = desk;
  const damage = noDamage();
  const [pages, tail, outbox, attention, standing, seq] = await Promise.all([
    disk.pages(0),
    disk.tail(),
    disk.outbox(),
    disk.attention(),
    disk.meta('standing'),
    disk.meta('seq'),
  ]);

  const mine = privacyLedger(keys.organisation);
  if (!keys.diskKey(mine)) desk.unkept.set(mine, { cursor: 0 });

  if (standing && typeof standing.value !== 'number') {
    const opened = await openStanding(keys.store, standing.value).catch(() => undefined);
    if (opened) desk.standing = opened;
    else {
      // `repaired` writes a new one in its place.
      setAside(damage, 'meta', standing.name, standing, () => undefined);
      damage.ledgers = 'all';
    }
  } else if (!fresh && (!seq || pages.length > 0 || tail.length > 0)) {
    // Gone. (Only the counter there: the first sync never came to an end, and goes on now.)
    damage.ledgers = 'all';
  }
  // A newer version understands kinds that were left out when these rows were pulled.
  const kinds = allKinds.join(' ');
  if (desk.standing.kinds !== kinds)
    desk.standing = { ...newStanding(kinds), trustedAt: desk.standing.trustedAt, lastSyncAt: desk.standing.lastSyncAt };

  desk.nextSeq = Math.max(1, typeof seq?.value === 'number' ? seq.value : 1);
  await readPages(desk, pages, 'first', damage);

  for (const record of tail) {
    desk.tail.last = Math.max(desk.tail.last, record.n);
    const key = keyOf(desk, record.key);
    if (!key) continue;
    const opened = await openTail(key, record.n, record.sealed).catch(() => undefined);
    if (opened) {
      desk.tail.records.add(record.n);
      takeTail(desk, opened);
    } else {
      setAside(damage, 'tail', String(record.n), record, (writing) => (writing.dropTail ??= []).push(record.n));
      damage.ledgers = 'all';
    }
  }

  const entries: OutboxEntry[] = [];
  for (const record of outbox) {
    desk.nextSeq = Math.max(desk.nextSeq, record.seq + 1);
    const opened = await openEntry(keys.store, record.seq, record.sealed).catch(() => undefined);
    if (opened) entries.push(opened);
    else {
      setAside(damage, 'outbox', String(record.seq), record, (writing) => (writing.dropOutbox ??= []).push(record.seq));
      damage.lostCommands++;
    }
  }
  desk.outbox = new Outbox(entries);

  const waiting: Attention[] = [];
  for (const record of attention) {
    const opened = await openAttention(keys.store, record.id, record.sealed).catch(() => undefined);
    if (opened) waiting.push(opened);
    else setAside(damage, 'attention', record.id, record, (writing) => (writing.dropAttention ??= []).push(record.id));
  }
  desk.attention = waiting.sort((one, other) => (one.madeAt < other.madeAt ? -1 : 1));

  const writing: Writing = await repaired(desk, damage);
  // The counter must stand on disk before the first act compares with it.
  writing.meta = [...(writing.meta ?? []), { name: 'seq', value: desk.nextSeq }];
  await disk.write(writing);
  desk.mustBeOpen();
  await showAll(desk, 'first');
  desk.showWaiting();
  desk.showAttention(desk.attention);
}

/** The register, after the first screen stands. */
export async function readLate(desk: Desk): Promise<void> {
  const damage = noDamage();
  await readPages(desk, await desk.disk.pages(1), 'late', damage);
  desk.mustBeOpen();
  for (const { ledger, patches } of desk.lateTail.splice(0)) {
    for (const patch of patches) desk.base.apply(ledger, [patch], patch.version);
  }
  const writing = await repaired(desk, damage);
  if (writing.attention) {
    await desk.disk.write(writing);
    desk.showAttention(desk.attention);
  }
  await showAll(desk, 'late');
}

async function readPages(desk: Desk, records: PageRecord[], part: Part, damage: Damage): Promise<void> {
  const names = new Map<string, LedgerId>();
  for (const ledger of Object.keys(desk.standing.ledgers)) names.set(await desk.keys.nameOf(ledger), ledger);
  const found = new Map<LedgerId, number>();
  const readOne = async (record: PageRecord): Promise<void> => {
    const key = keyOf(desk, record.key);
    if (!key) return;
    const opened = await openPage(key, record.id, record.sealed).catch(() => undefined);
    desk.mustBeOpen();
    if (opened) {
      take(desk, opened.rows);
      const layoutKeys = opened.rows.map((row) => rowKey(row.ledger, row.kind, row.id));
      desk.layout(opened.ledger, part).learn(numberOf(record.id), layoutKeys);
      found.set(opened.ledger, (found.get(opened.ledger) ?? 0) + 1);
      return;
    }
    setAside(damage, 'pages', record.id, record, (writing) => (writing.dropPages ??= []).push(record.id));
    const ledger = names.get(record.ledger);
    if (damage.ledgers !== 'all') {
      if (ledger === undefined) damage.ledgers = 'all';
      else damage.ledgers.add(ledger);
    }
  };
  if (part === 'first') await Promise.all(records.map(readOne));
  else {
    // The person is at work already: a page at a time, with room for their typing between two.
    for (const record of records) {
      await readOne(record);
      await nextTurn();
    }
  }
  for (const [ledger, { pages }] of Object.entries(desk.standing.ledgers)) {
    if (desk.unkept.has(ledger) || (found.get(ledger) ?? 0) >= pages[part]) continue;
    if (damage.ledgers !== 'all') damage.ledgers.add(ledger);
  }
}

function take(desk: Desk, rows: readonly Row[]): void {
  for (const row of rows) desk.base.apply(row.ledger, [row], row.version);
}

/** Changes of the register wait until its pages are read: they are newer. */
function takeTail(desk: Desk, ledgers: readonly LedgerPatches[]): void {
  for (const { ledger, patches } of ledgers) {
    const late = patches.filter((patch) => partOf(patch.kind) === 'late');
    if (late.length > 0) desk.lateTail.push({ ledger, patches: late });
    desk.tail.patches += patches.length;
    for (const patch of patches) {
      desk.tail.rows.add(rowKey(ledger, patch.kind, patch.id));
      if (partOf(patch.kind) === 'first') desk.base.apply(ledger, [patch], patch.version);
    }
  }
}

function keyOf(desk: Desk, keyId: string): SealingKey | undefined {
  if (keyId === '') return desk.keys.store;
  const privacy = desk.keys.ledger(privacyLedger(desk.keys.organisation));
  return privacy?.keyId === keyId ? privacy : undefined;
}

function setAside(
  damage: Damage,
  table: string,
  id: string,
  record: AsideRecord['record'],
  drop: (writing: Writing) => void,
): void {
  const at = new Date().toISOString();
  damage.aside.push({ id: `${table} ${id} ${at}`, was: `${table} ${id}`, at, record });
  drop(damage.writing);
}

/** What to write so that what was lost is fetched again; tells the person when something was. */
async function repaired(desk: Desk, damage: Damage): Promise<Writing> {
  const { writing } = damage;
  const again = damage.ledgers === 'all' ? Object.keys(desk.standing.ledgers) : [...damage.ledgers];
  if (damage.aside.length === 0 && again.length === 0 && damage.ledgers !== 'all') return writing;
  const { ledgers } = desk.standing;
  const kept = Object.entries(ledgers).filter(([ledger]) => !again.includes(ledger));
  desk.standing = { ...desk.standing, ledgers: Object.fromEntries(kept) };
  const note = aboutDesk(
    'desk.damaged',
    'The store of this computer was damaged',
    [
      'Part of what this computer keeps could not be read. It was put aside and is fetched again from the service.',
      damage.lostCommands === 0
        ? desk.outbox.entries.length > 0
          ? 'Everything that waits to be sent is there.'
          : 'Nothing was found waiting to be sent.'
        : `${damage.lostCommands} recorded ${damage.lostCommands === 1 ? 'act that was' : 'acts that were'} not sent yet could not be read and ${damage.lostCommands === 1 ? 'has' : 'have'} not reached the service.`,
    ].join(' '),
    damage.lostCommands === 0
      ? 'Stay connected until the status says connected. Tell support if this comes again.'
      : 'Look through what you did since the last connection and do again what is missing. Tell support: the unreadable part was kept.',
    desk.keys.organisation,
    new Date().toISOString(),
  );
  desk.attention = [...desk.attention, note];
  writing.setAside = damage.aside;
  writing.attention = [{ id: note.id, sealed: await sealAttention(desk.keys.store, note) }];
  writing.meta = [{ name: 'standing', value: await sealStanding(desk.keys.store, desk.standing) }];
  return writing;
}

/** How many rows of the register are shown in one go. */
const shownAtOnce = 1_500;

async function showAll(desk: Desk, part: Part): Promise<void> {
  const ledgers = desk.base.ledgers();
  const kinds = allKinds.filter((kind) => partOf(kind) === part);
  const keys = ledgers.flatMap((ledger) =>
    kinds.flatMap((kind) => desk.base.rows(ledger, kind).map((row) => rowKey(ledger, kind, row.id))),
  );
  desk.mustBeOpen();
  if (part === 'first') return desk.rebase(keys);
  await desk.rebase([]);
  for (let at = 0; at < keys.length; at += shownAtOnce) {
    desk.show(keys.slice(at, at + shownAtOnce));
    await nextTurn();
  }
}

const nextTurn = (): Promise<void> => new Promise((next) => setTimeout(next, 0));
