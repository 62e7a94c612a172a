import { usePhase } from '../engine';
import { Entry } from '../features/entry/Entry';
import { AppFrame } from './AppFrame';
import { NavigationProvider } from './navigation';

/** From the first moment to the screens: the way in, then the frame of whoever is unlocked. */
export function App() {
  const phase = usePhase();
  if (phase.is !== 'ready') return <Entry phase={phase} />;
  // Another person begins at Today: nobody finds the place where somebody else left off.
  return (
    <NavigationProvider key={`${phase.actor.person} ${phase.actor.organisation}`}>
      <AppFrame organisationName={phase.organisationName} />
    </NavigationProvider>
  );
}
