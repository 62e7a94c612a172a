import { samePlace, type Place } from './places';

/** The way a person came: the place they are at, and those behind it, oldest first. */
export interface Way {
  readonly here: Place;
  readonly behind: readonly Place[];
}

/** Nobody goes back further than this, and a whole day's walk need not be kept. */
const furthest = 50;

export const startingWay: Way = { here: { at: 'today' }, behind: [] };

export function went(way: Way, to: Place): Way {
  if (samePlace(way.here, to)) return { ...way, here: to };
  return { here: to, behind: [...way.behind, way.here].slice(-furthest) };
}

/** Instead of the place here: for a step that must not be gone back to, such as a notice that has been acknowledged. */
export const wentInstead = (way: Way, to: Place): Way => ({ ...way, here: to });

/** One step back; from the first place to Today. */
export function wentBack(way: Way): Way {
  const last = way.behind.at(-1);
  return last === undefined ? startingWay : { here: last, behind: way.behind.slice(0, -1) };
}
