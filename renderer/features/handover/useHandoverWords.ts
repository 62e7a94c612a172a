import { useMemo } from 'react';
import type { Handover } from '../../../shared/domain/handover/model';
import { londonDate } from '../../../shared/domain/calendar';
import { shortName } from '../../../shared/domain/words';
import { useActor, useEngine, useNow, useRows } from '../../engine';
import { hiddenHome, hidesHome } from '../access/home-name';
import { usePracticeName } from '../access/practice-names';
import type { HandoverWords } from './needs';
import { dueWords } from './words';

/** How a handover's practices are called for this reader: a home practice that must not be named is not, nor its telephone. */
export function useHandoverWords(): HandoverWords & { nameOf: (one: Handover) => { home: string; buddy: string } } {
  const engine = useEngine();
  const { organisation } = useActor();
  const practice = usePracticeName();
  const accesses = useRows('access');
  const today = londonDate(useNow(60));
  return useMemo(() => {
    const byId = new Map(accesses.map((view) => [view.id, view.value]));
    const hidden = (one: Handover): boolean => {
      const access = byId.get(one.access);
      // Without its access nobody can say whether the name may be shown: then it is not.
      return one.home !== organisation && (access === undefined || hidesHome(access, organisation));
    };
    return {
      home: (one) => (hidden(one) ? hiddenHome : shortName(practice(one.home))),
      buddy: (one) => shortName(practice(one.buddy)),
      due: (one) => dueWords(one, today),
      telephone: (one) => {
        const other = one.home === organisation ? one.buddy : one.home;
        if (other === one.home && hidden(one)) return undefined;
        return engine.searchOrganisations(other, 5).find(({ code }) => code === other)?.telephone || undefined;
      },
      nameOf: (one) => ({ home: hidden(one) ? hiddenHome : practice(one.home), buddy: practice(one.buddy) }),
    };
  }, [accesses, engine, organisation, practice, today]);
}
