import type { Store } from '../../store/store';
import type { Settings } from '../../settings';
import type { Keepers } from '../keepers';
import { accesses } from './accesses';
import { agreements } from './agreements';
import { cards } from './cards';
import { closures } from './closures';
import { daysFrom } from './days';
import { handovers } from './handovers';
import { peopleAndRisks } from './people-and-risks';
import { privacy } from './privacy';
import { tell } from './told';
import { workingDays } from './working-days';

/**
 * What happened at Larkfield and its neighbours in the three weeks before today, so that every area has something to show.
 * Its people sign with keys of their own and seal what a desk seals, so the service that takes it in stores it unread;
 * two of their desks stay, to let in whoever joins the demonstration.
 * @param now ISO instant
 */
export async function tellStory(store: Store, settings: Settings, now: string): Promise<Keepers> {
  const days = daysFrom(now);
  return tell(store, settings, [
    ...agreements(days),
    ...workingDays(days),
    ...peopleAndRisks(days),
    ...closures(days),
    ...accesses(days),
    ...handovers(days),
    ...privacy(days),
    ...cards(days),
  ]);
}
