import { useMemo } from 'react';
import { counted } from '../../../shared/domain/words';
import type { Need } from '../today/needs';
import { useProtected } from './useProtected';

/** For who keeps the list: a buddy that does not have it yet, a new one above all. @param _now ISO instant */
export function useRestrictionNeeds(_now: string): Need[] {
  const all = useProtected();
  return useMemo(() => {
    const missing = all.filter((one) => one.holds && one.shared?.some(({ is }) => is !== 'shared'));
    const [oldest] = missing;
    if (!oldest) return [];
    return [
      {
        id: 'protected-not-shared',
        says: `Tell every buddy of ${counted(missing.length, 'protected patient')}`,
        detail: 'A buddy’s computers do not know them yet: requests there are granted as for anybody.',
        since: oldest.value.added.at,
        place: { at: 'review', view: 'protected' },
        tone: 'warn',
      },
    ];
  }, [all]);
}
