import { closedAt } from '../../../shared/domain/closure/in-force';
import type { Closure } from '../../../shared/domain/closure/model';
import type { PlaceAt } from '../../app/places';
import { useInstant } from '../../app/useInstant';
import { useActor, useRows } from '../../engine';
import { BuddyClosed } from './BuddyClosed';
import { DeclareClosure } from './DeclareClosure';
import { OurClosure } from './OurClosure';

/** Closing our practice, the closure that holds, or that of a buddy. */
export function ClosurePlace({ place }: { place: PlaceAt<'closure'> }) {
  const actor = useActor();
  const now = useInstant(30);
  const closures = useRows('closure').map((view) => view.value);
  const named = closures.find((one) => one.id === place.id);
  if (named && named.organisation !== actor.organisation) return <BuddyClosed closure={named} />;
  const ours = closures.filter((one) => one.organisation === actor.organisation);
  const shown = named ?? present(ours, now);
  const over = ours.filter((one) => one.id !== shown?.id);
  return shown ? (
    <OurClosure key={shown.id} closure={shown} over={over} />
  ) : (
    <DeclareClosure
      over={over}
      buddiesClosed={closures.filter((one) => one.organisation !== actor.organisation && closedAt(one, now))}
    />
  );
}

/** The closure that holds now, else the next that is planned. */
function present(ours: readonly Closure[], now: string): Closure | undefined {
  const open = ours.filter((one) => one.reopened === null && (one.until === null || one.until > now));
  return [...open].sort((one, other) => one.from.localeCompare(other.from))[0];
}
