import { useMemo } from 'react';
import { useActor } from '../../engine';
import type { Need } from '../today/needs';
import { handoverNeeds } from './needs';
import { useHandovers } from './useHandovers';
import { useHandoverWords } from './useHandoverWords';

/** What this area adds to Today. @param _now ISO instant; the climbing keeps a clock of its own */
export function useHandoverNeeds(_now: string): Need[] {
  const actor = useActor();
  const all = useHandovers();
  const words = useHandoverWords();
  return useMemo(() => handoverNeeds(all, actor, words), [all, actor, words]);
}
