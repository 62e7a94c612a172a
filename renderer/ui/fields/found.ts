/** One that can be chosen. Names are not unique: `meta` carries the code and the town ("Z99001, Larkfield"). */
export interface Found {
  id: string;
  name: string;
  meta?: string | undefined;
}

/** Some that belong together, under a heading. */
export interface FoundGroup<T extends Found> {
  id: string;
  title: string;
  items: readonly T[];
  /** How many there are, when `items` are only the first of them. */
  of?: number;
}

/** Everything that was found, in groups. */
export interface FoundAll<T extends Found> {
  groups: readonly FoundGroup<T>[];
  /** How many fit and are not shown. */
  more: number;
  /** More may be found in a moment. */
  opening?: boolean;
}
