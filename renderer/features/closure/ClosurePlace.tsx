import { closedAt, runsAt } from '../../../shared/domain/closure/in-force';
import type { Closure } from '../../../shared/domain/closure/model';
import type { PlaceAt } from '../../app/places';
import { useInstant } from '../../app/useInstant';
import { useActor, useRows } from '../../engine';
import { BuddyClosed } from './BuddyClosed';
import { ChangeClosure } from './ChangeClosure';
import { ClosureList } from './ClosureList';
import { DeclareClosure } from './DeclareClosure';
import { MeanwhilePage } from './Meanwhile';
import { OurClosure } from './OurClosure';
import { TimeLine } from './TimeLine';
import { WhoTakesWhat } from './WhoTakesWhat';

/** Closing our practice, the closure that holds, that of a buddy, or a page of one of them. */
export function ClosurePlace({ place }: { place: PlaceAt<'closure'> }) {
  const actor = useActor();
  const now = useInstant(30);
  const closures = useRows('closure').map((view) => view.value);
  const named = closures.find((one) => one.id === place.id);
  const ours = closures.filter((one) => one.organisation === actor.organisation);
  const theirs = named !== undefined && named.organisation !== actor.organisation;
  const shown = named ?? (place.view === 'declare' || place.view === 'rehearse' ? undefined : present(ours, now));
  const buddiesClosed = closures.filter((one) => one.organisation !== actor.organisation && closedAt(one, now));
  if (shown) {
    switch (place.view) {
      case 'list':
        return <ClosureList key={shown.id} closure={shown} />;
      case 'time-line':
        if (!theirs) return <TimeLine closure={shown} />;
        break;
      case 'meanwhile':
        if (!theirs) return <MeanwhilePage closure={shown} />;
        break;
      case 'care':
        if (!theirs) return <WhoTakesWhat closure={shown} />;
        break;
      case 'change':
        if (!theirs && !isOver(shown, now))
          return <ChangeClosure key={shown.id} closure={shown} buddiesClosed={buddiesClosed} />;
        break;
      case 'declare':
      case 'rehearse':
      case undefined:
        break;
    }
    if (theirs) return <BuddyClosed closure={shown} />;
  }
  const over = ours.filter((one) => one.id !== shown?.id);
  return shown ? (
    <OurClosure key={shown.id} closure={shown} over={over} />
  ) : (
    <DeclareClosure over={over} rehearse={place.view === 'rehearse'} buddiesClosed={buddiesClosed} />
  );
}

/** Opened again, called off, or its end has passed: nothing of it is to be changed any more. */
const isOver = (one: Closure, now: string) => one.reopened !== null || (one.until !== null && one.until <= now);

/** The closure that holds now, else the next that is planned; a rehearsal only when there is neither, and while it runs. */
function present(ours: readonly Closure[], now: string): Closure | undefined {
  const open = ours.filter((one) => !isOver(one, now));
  const real = open.filter((one) => one.rehearsal !== true);
  return [...real].sort((one, other) => one.from.localeCompare(other.from))[0] ?? open.find((one) => runsAt(one, now));
}
