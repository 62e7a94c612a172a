import { useMemo } from 'react';
import { standing, standingNames } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { signatories } from '../../../shared/domain/roles';
import { listed } from '../../../shared/domain/words';
import { hasRole } from '../../../shared/protocol/actor';
import { lazily, type Findable, type Finder } from '../../app/palette';
import { useActor, useNow, useRows } from '../../engine';
import { inListOrder } from './order';

/** What this area adds to the search for everything: arrangements by their parties, and drafts for those who sign. */
export function useArrangementFinder(): Finder {
  const actor = useActor();
  const arrangements = useRows('arrangement');
  const drafts = useRows('draft');
  const today = londonDate(useNow(60));
  return useMemo(
    () =>
      lazily(() => {
        const others = (parties: readonly { organisation: string; name: string }[]) =>
          parties.filter((party) => party.organisation !== actor.organisation);
        const codes = (parties: readonly { organisation: string; name: string }[]) =>
          parties.map((party) => `${party.name} ${party.organisation}`).join(' ');
        const signs = hasRole(actor, ...signatories);
        return [
          ...inListOrder(
            arrangements.map(({ value }) => value),
            actor.organisation,
            today,
          ).map((one): Findable => {
            const parties = others(one.terms.parties);
            return {
              id: one.id,
              group: 'arrangements',
              name: `Arrangement with ${listed(parties.map((party) => party.name))}`,
              also: codes(parties),
              meta: standingNames[standing(one, today)],
              leads: { at: 'arrangements', id: one.id },
            };
          }),
          ...drafts
            .filter(({ value }) => signs && value.sentAt === null)
            .map(({ value }): Findable => {
              const parties = others(value.terms.parties ?? []);
              const named = parties.length === 0 ? '' : ` with ${listed(parties.map((party) => party.name))}`;
              return {
                id: `draft ${value.id}`,
                group: 'arrangements',
                name: `Draft of an arrangement${named}`,
                also: codes(parties),
                meta: 'not sent yet',
                leads: { at: 'arrangement-draft', id: value.id },
              };
            }),
        ];
      }),
    [actor, arrangements, drafts, today],
  );
}
