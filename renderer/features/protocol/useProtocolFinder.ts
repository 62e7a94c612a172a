import { useMemo } from 'react';
import { lazily, type Finder } from '../../app/palette';
import { useNow } from '../../engine';
import { useProtocols } from './protocols';

/** What this area adds to the search for everything. */
export function useProtocolFinder(): Finder {
  const all = useProtocols(useNow(600));
  return useMemo(
    () =>
      lazily(() =>
        all.map(({ arrangement, partners, latest }) => ({
          id: `protocol ${arrangement.id}`,
          group: 'protocols',
          name: `Protocol with ${partners}`,
          meta: latest ? `version ${latest.version}` : 'not written yet',
          leads: { at: 'protocol', id: arrangement.id },
        })),
      ),
    [all],
  );
}
