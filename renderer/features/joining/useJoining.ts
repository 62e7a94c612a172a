import { useState } from 'react';
import { z } from 'zod';
import { codeProblem, type JoiningOffer } from '../../../shared/protocol/joining';
import type { Profile } from '../../../shared/protocol/identity';
import type { Rejection } from '../../../shared/protocol/sync';
import type { Kept } from '../../app/kept';
import { useEngine } from '../../engine';

/**
 * The two steps of joining: what a code is for, and accepting it.
 * @param kept keeps the code while it is typed; null where nobody is unlocked yet
 */
export function useJoining(kept: Kept | null, onJoined: (organisation: string, profile: Profile) => void) {
  const engine = useEngine();
  const inMemory = useState('');
  const [code, setCode] = kept?.field('code', z.string(), '') ?? inMemory;
  const [tried, setTried] = useState(false);
  const [offer, setOffer] = useState<JoiningOffer | null>(null);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const problem = codeProblem(code);
  return {
    code,
    type: (typed: string) => {
      setCode(typed);
      setOffer(null);
      setRefused(null);
    },
    problem: tried ? problem : undefined,
    good: problem === undefined,
    offer,
    refused,
    /** What the code is for; once that is on the screen, joining. */
    goOn: async () => {
      setTried(true);
      if (problem !== undefined) return;
      setRefused(null);
      if (!offer) {
        const looked = await engine.lookAtCode(code);
        if (looked.ok) setOffer(looked.value);
        else setRefused(looked.rejection);
        return;
      }
      const joined = await engine.joinWithCode(code);
      if (joined.ok) {
        kept?.done();
        onJoined(offer.organisation, joined.value);
      } else {
        setOffer(null);
        setRefused(joined.rejection);
      }
    },
  };
}
