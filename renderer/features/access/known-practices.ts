import { standing } from '../../../shared/domain/arrangement/standing';
import type { Arrangement } from '../../../shared/domain/arrangement/model';

/** A practice to choose from, with what tells it from others of the same name. */
export interface KnownPractice {
  code: string;
  name: string;
  town: string;
}

/**
 * The practices whose staff and ours have an active arrangement, by name: offered first where a registered practice is asked for.
 * @param mine ODS code of the organisation acted for
 * @param today date in England
 */
export function buddies(arrangements: readonly Arrangement[], mine: string, today: string): KnownPractice[] {
  const found = new Map<string, KnownPractice>();
  for (const one of arrangements) {
    const { parties } = one.terms;
    if (standing(one, today) !== 'active' || !parties.some((party) => party.organisation === mine)) continue;
    for (const { organisation, name, town } of parties) {
      if (organisation !== mine) found.set(organisation, { code: organisation, name, town });
    }
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name));
}
