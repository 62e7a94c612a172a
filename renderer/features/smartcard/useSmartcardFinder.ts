import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { cardStanding, cardStandingNames } from '../../../shared/domain/smartcard/standing';
import { hasUseOf } from '../../app/areas';
import { lazily, type Finder } from '../../app/palette';
import { useActor, useNow, useRows } from '../../engine';

/** What this area adds to the search for everything. */
export function useSmartcardFinder(): Finder {
  const actor = useActor();
  const views = useRows('cardRegistration');
  const today = londonDate(useNow(600));
  return useMemo(
    () =>
      lazily(() =>
        hasUseOf('smartcards', actor)
          ? views.map(({ value }) => ({
              id: `card ${value.id}`,
              group: 'registrations',
              name: `Smartcard registration of ${value.applicant}`,
              also: value.applicant,
              meta: cardStandingNames[cardStanding(value, today)],
              leads: { at: 'smartcards', view: 'one', id: value.id },
            }))
          : [],
      ),
    [actor, views, today],
  );
}
