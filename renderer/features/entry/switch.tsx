import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { VaultPerson } from '../../../shared/ipc';
import { belongsTo, useEngine, usePhase, type Elsewhere } from '../../engine';
import { SwitchPractice } from './SwitchPractice';

/** The practices that a person may act for beside the present one. */
export interface OtherPractices {
  /** Set up on this computer, each with its own PIN. */
  places: readonly VaultPerson[];
  /** The service knows the person there, but this computer does not. */
  toSetUp: readonly Elsewhere[];
}

interface Switching {
  /** False where there is nothing to switch to. */
  available: boolean;
  /** @param organisation ODS code of the one to begin with */
  open: (organisation?: string) => void;
}

const SwitchContext = createContext<Switching | null>(null);

/** Lets the frame and its screens ask for another practice, and shows the question over whatever screen there is. */
export function SwitchProvider({ children }: { children: ReactNode }) {
  const engine = useEngine();
  const phase = usePhase();
  const elsewhere = phase.is === 'ready' ? phase.elsewhere : null;
  const [places, setPlaces] = useState<readonly VaultPerson[]>([]);
  const [asked, setAsked] = useState<{ organisation: string | null } | null>(null);
  useEffect(() => {
    let here = true;
    void engine.places().then((found) => here && setPlaces(found));
    return () => {
      here = false;
    };
  }, [engine, elsewhere]);
  const others = useMemo<OtherPractices>(
    () => ({
      places,
      toSetUp: (elsewhere ?? []).filter((one) => !places.some((place) => belongsTo(place, one))),
    }),
    [places, elsewhere],
  );
  const available = others.places.length + others.toSetUp.length > 0;
  const switching = useMemo<Switching>(
    () => ({ available, open: (organisation) => setAsked({ organisation: organisation ?? null }) }),
    [available],
  );
  return (
    <SwitchContext value={switching}>
      {children}
      {asked && <SwitchPractice others={others} first={asked.organisation} onClose={() => setAsked(null)} />}
    </SwitchContext>
  );
}

/** Only inside the frame. */
export function useSwitch(): Switching {
  const switching = useContext(SwitchContext);
  if (!switching) throw new Error('useSwitch outside of SwitchProvider');
  return switching;
}
