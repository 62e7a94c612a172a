import type { Finder } from '../../app/palette';

const finder: Finder = () => [];

/** What this area adds to the search for everything. */
export function useStaffingFinder(): Finder {
  return finder;
}
