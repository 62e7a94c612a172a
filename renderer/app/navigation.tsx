import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { startingWay, went, wentBack, wentInstead, type Way } from './history';
import type { Place } from './places';

/** Moving between places. `back` is what Escape does; `instead` leaves the present place out of the way back. */
export interface Navigation {
  place: Place;
  go: (to: Place) => void;
  instead: (to: Place) => void;
  back: () => void;
  /** False at Today with nothing behind it. */
  canGoBack: boolean;
}

const NavigationContext = createContext<Navigation | null>(null);

export function NavigationProvider({ children }: { children: ReactNode }) {
  const [way, setWay] = useState<Way>(startingWay);
  const navigation = useMemo<Navigation>(
    () => ({
      place: way.here,
      go: (to) => setWay((now) => went(now, to)),
      instead: (to) => setWay((now) => wentInstead(now, to)),
      back: () => setWay(wentBack),
      canGoBack: way.behind.length > 0 || way.here.at !== 'today',
    }),
    [way],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

/** Only inside the frame. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation outside of NavigationProvider');
  return navigation;
}
