import type { PlaceAt } from '../../app/places';
import { Column, EmptyState } from '../../ui';
import { PlanSession } from './PlanSession';
import { useSessionsHere } from './useMyDay';
import { YourDay } from './YourDay';

/** The person's day; a session to plan or to change at the practice acted for now. */
export function DayPlace({ place }: { place: PlaceAt<'day'> }) {
  const sessions = useSessionsHere();
  if (place.view === 'plan') return <PlanSession />;
  if (place.view !== 'change') return <YourDay />;
  const session = sessions.find((view) => view.id === place.id)?.value;
  return session ? (
    <PlanSession session={session} />
  ) : (
    <Column title="Change a session">
      <EmptyState title="This session is not planned here">Look at the list again.</EmptyState>
    </Column>
  );
}
