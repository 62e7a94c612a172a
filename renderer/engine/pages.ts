import type { RowKey } from './row-key';

/**
 * How rows lie on disk: in pages of about 500, each one sealed record (measured ten times as fast as row by row, and
 * nothing shows in an index), and a short tail of changes that is folded into the pages now and then.
 */
export const rowsPerPage = 500;
/** When the tail holds this many changes (the same row counts each time) it is folded into the pages. */
export const foldAt = 1_000;
/** A pull that brings this many rows at once goes straight into pages. */
export const straightToPages = 500;

/** The register of organisations is the bulk, and no first screen needs it: it lies in pages of its own, read last. */
export type Part = 'first' | 'late';
export const partOf = (kind: string): Part => (kind === 'organisation' ? 'late' : 'first');

/** Which page each row of one part of one ledger is in. Pages are numbered from 0 and keep their number. */
export class PageLayout {
  readonly #pages: Set<RowKey>[] = [];
  readonly #pageOf = new Map<RowKey, number>();

  /** The page that was just read holds these rows. */
  learn(page: number, keys: Iterable<RowKey>): void {
    const rows = this.#page(page);
    for (const key of keys) {
      rows.add(key);
      this.#pageOf.set(key, page);
    }
  }

  /**
   * Finds a place for rows that were written or removed, and says which pages must be written again.
   * @param isThere whether the row exists now
   */
  place(touched: Iterable<RowKey>, isThere: (key: RowKey) => boolean): Set<number> {
    const toWrite = new Set<number>();
    for (const key of touched) {
      let page = this.#pageOf.get(key);
      if (!isThere(key)) {
        if (page === undefined) continue;
        this.#pages[page]?.delete(key);
        this.#pageOf.delete(key);
      } else if (page === undefined) {
        page = this.#pageWithRoom();
        this.learn(page, [key]);
      }
      toWrite.add(page);
    }
    return toWrite;
  }

  /** The rows of a page, in the order they came. */
  rowsOf(page: number): Iterable<RowKey> {
    return this.#pages[page] ?? [];
  }

  get count(): number {
    return this.#pages.length;
  }

  #pageWithRoom(): number {
    const last = this.#pages.length - 1;
    const rows = this.#pages[last];
    return rows && rows.size < rowsPerPage ? last : this.#pages.length;
  }

  #page(number: number): Set<RowKey> {
    while (this.#pages.length <= number) this.#pages.push(new Set());
    const page = this.#pages[number];
    if (!page) throw new RangeError('Pages are numbered from 0');
    return page;
  }
}
