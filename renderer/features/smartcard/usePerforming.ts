import { useState } from 'react';
import type { Json } from '../../../shared/protocol/primitives';
import type { Rejection } from '../../../shared/protocol/sync';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { useActor, useEngine, type Performed } from '../../engine';

export interface Performing {
  does: (name: string, args: Record<string, Json>) => Promise<Performed>;
  refused: Rejection | null;
}

/** Acts on one registration; what was refused last is kept for the screen. */
export function usePerforming(registration: string): Performing {
  const engine = useEngine();
  const actor = useActor();
  const [refused, setRefused] = useState<Rejection | null>(null);
  return {
    refused,
    async does(name, args) {
      const done = await engine.perform(name, practiceLedger(actor.organisation), { registration, ...args });
      setRefused(done.ok ? null : done.rejection);
      return done;
    },
  };
}
