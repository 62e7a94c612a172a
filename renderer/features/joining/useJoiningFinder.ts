import { useMemo } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import type { Findable, Finder } from '../../app/palette';
import { useActor } from '../../engine';

const join: Findable = {
  id: 'joining join',
  group: 'doing',
  name: 'Join another practice',
  meta: 'with a code from its manager',
  also: 'locum joining code second practice',
  leads: { at: 'join-practice' },
};
const manages: readonly Findable[] = [
  {
    id: 'joining invite',
    group: 'doing',
    name: 'Let somebody join the practice',
    meta: 'a joining code',
    also: 'locum invite new staff add',
    leads: { at: 'joining', view: 'invite' },
  },
  {
    id: 'joining list',
    group: 'doing',
    name: 'Who joins us',
    meta: 'joining codes and what became of them',
    also: 'locum invited joined withdraw',
    leads: { at: 'joining' },
  },
];

/** What this area adds to the search for everything. */
export function useJoiningFinder(): Finder {
  const actor = useActor();
  return useMemo(() => {
    const all = [join, ...(hasRole(actor, 'practice-manager') ? manages : [])];
    return () => all;
  }, [actor]);
}
