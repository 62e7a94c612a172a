import { useMemo } from 'react';
import { referenceOf } from '../../../shared/domain/access/reference';
import { handoverUrgencyNames } from '../../../shared/domain/handover/model';
import { lazily, type Findable, type Finder } from '../../app/palette';
import { useHandovers } from './useHandovers';
import { useHandoverWords } from './useHandoverWords';
import { standsWords } from './words';

const pages: readonly Findable[] = [
  { id: 'handovers', group: 'doing', name: 'Handovers: what is left to do', leads: { at: 'handovers' } },
  {
    id: 'handovers print',
    group: 'doing',
    name: 'Print the list of handovers',
    leads: { at: 'handovers', view: 'paper' },
  },
];

/** What this area adds to the search for everything: each handover by the reference of its access and by its practices. */
export function useHandoverFinder(): Finder {
  const handovers = useHandovers();
  const words = useHandoverWords();
  return useMemo(
    () =>
      lazily(() => [
        ...pages,
        ...handovers.map(({ id, value, climb }): Findable => {
          const sides = words.nameOf(value);
          return {
            id: `handover ${id}`,
            group: 'handovers',
            name: `Handover ${referenceOf(value.access)}`,
            also: `${sides.home} ${sides.buddy} ${value.owner.is === 'person' ? value.owner.name : ''} ${value.state.is === 'accepted' ? value.state.by.name : ''}`,
            meta: () =>
              `${handoverUrgencyNames[value.urgency]}, due ${words.due(value)}. ${standsWords(value, climb, sides).says}`,
            leads: { at: 'handovers', id },
          };
        }),
      ]),
    [handovers, words],
  );
}
