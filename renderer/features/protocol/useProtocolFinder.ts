import { useMemo } from 'react';
import type { Finder } from '../../app/palette';
import { useNow } from '../../engine';
import { useProtocols } from './protocols';

/** What this area adds to the search for everything. */
export function useProtocolFinder(): Finder {
  const all = useProtocols(useNow(600));
  return useMemo(
    () => (fits) =>
      all.flatMap(({ arrangement, partners, latest }) => {
        const name = `Protocol with ${partners}`;
        return fits(name)
          ? [
              {
                id: `protocol ${arrangement.id}`,
                name,
                meta: latest ? `version ${latest.version}` : 'not written yet',
                leads: { at: 'protocol' as const, id: arrangement.id },
              },
            ]
          : [];
      }),
    [all],
  );
}
