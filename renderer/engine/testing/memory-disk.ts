import { SeqMoved, type AsideRecord, type Disk, type MetaRecord, type Writing } from '../disk';

/**
 * A disk without a browser, for the layers above it: all of a write or nothing, like the real one (disk.ts), which is
 * tried in the real window. What stands here outlives a "crash": open another desk on it.
 */
export class MemoryDisk implements Disk {
  readonly tables = {
    pages: new Map<string, Awaited<ReturnType<Disk['pages']>>[number]>(),
    tail: new Map<number, Awaited<ReturnType<Disk['tail']>>[number]>(),
    outbox: new Map<number, Awaited<ReturnType<Disk['outbox']>>[number]>(),
    attention: new Map<string, Awaited<ReturnType<Disk['attention']>>[number]>(),
    meta: new Map<string, MetaRecord>(),
    aside: new Map<string, AsideRecord>(),
  };
  /** The power goes at the n-th write from now: it and all later ones fail. */
  failAt = Infinity;

  pages = (late: 0 | 1) => Promise.resolve([...this.tables.pages.values()].filter((one) => one.late === late));
  tail = () => Promise.resolve([...this.tables.tail.values()].sort((one, other) => one.n - other.n));
  outbox = () => Promise.resolve([...this.tables.outbox.values()].sort((one, other) => one.seq - other.seq));
  attention = () => Promise.resolve([...this.tables.attention.values()]);
  meta = (name: string) => Promise.resolve(this.tables.meta.get(name));
  close = () => undefined;

  write(writing: Writing): Promise<void> {
    if (this.failAt-- <= 0) return Promise.reject(new Error('The power went'));
    const { pages, tail, outbox, attention, meta, aside } = this.tables;
    if (writing.expectSeq !== undefined && meta.get('seq')?.value !== writing.expectSeq)
      return Promise.reject(new SeqMoved());
    for (const one of writing.setAside ?? []) aside.set(one.id, one);
    for (const [id, one] of pages) if (writing.dropLedgers?.includes(one.ledger)) pages.delete(id);
    writing.dropPages?.forEach((id) => pages.delete(id));
    writing.pages?.forEach((one) => pages.set(one.id, one));
    writing.dropTail?.forEach((n) => tail.delete(n));
    writing.tail?.forEach((one) => tail.set(one.n, one));
    writing.dropOutbox?.forEach((seq) => outbox.delete(seq));
    writing.outbox?.forEach((one) => outbox.set(one.seq, one));
    writing.dropAttention?.forEach((id) => attention.delete(id));
    writing.attention?.forEach((one) => attention.set(one.id, one));
    writing.meta?.forEach((one) => meta.set(one.name, one));
    return Promise.resolve();
  }
}
