import type { Executor } from '../../commands/execute';
import type { Store } from '../../store/store';
import { agreements } from './agreements';
import { peopleAndRisks } from './people-and-risks';
import { daysFrom, tell } from './told';
import { workingDays } from './working-days';

/**
 * What happened at Larkfield and its neighbours in the three weeks before today, so that every area has something to
 * show. Patients are not part of it: their names are sealed on desks, and the service has no key to do that.
 * @param now ISO instant
 */
export async function tellStory(store: Store, executor: Executor, now: string): Promise<void> {
  const days = daysFrom(now);
  await tell(store, executor, [...agreements(days), ...workingDays(days), ...peopleAndRisks(days)]);
}
