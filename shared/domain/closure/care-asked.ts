import { careKinds, type CareKind } from './care-kinds';
import type { ClosureExtent } from './model';

/** What somebody else is asked for, by what is closed: with telephones only, the practice still gives its own care. */
const asked: Record<ClosureExtent, readonly CareKind[]> = {
  full: careKinds,
  'no-appointments': ['urgent', 'routine', 'visits', 'care-homes', 'immunisations'],
  'phones-only': ['calls', 'urgent'],
};
export const careAsked = (extent: ClosureExtent): readonly CareKind[] => asked[extent];
