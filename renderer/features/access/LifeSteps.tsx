import type { ReactNode } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear, listMoment } from '../../../shared/domain/dates';
import { useNow, useRows } from '../../engine';
import { Steps } from '../../ui';
import { lifeOf } from './life';
import type { AccessView } from './lists';
import { Words } from './Words';

/** The life of an access as a line of steps. `words`: with what people wrote, which may name the patient. */
export function LifeSteps({ view, words = true }: { view: AccessView; words?: boolean }): ReactNode {
  const now = useNow(60);
  const arrangement = useRows('arrangement').find((one) => one.id === view.value.arrangement)?.value;
  const named = arrangement
    ? `the arrangement of ${dayMonthYear(londonDate(arrangement.proposedAt))}`
    : 'the arrangement between the two practices';
  return (
    <Steps
      label="Life of this access"
      steps={lifeOf(view.value, named).map((step) => ({
        id: step.id,
        time: listMoment(step.at, now),
        title: step.title,
        state: step.tone ?? 'done',
        detail:
          step.detail === null && (!words || step.words === null) ? undefined : (
            <>
              {step.detail !== null && <div>{step.detail}</div>}
              {words && step.words !== null && (
                <div>
                  <Words ledger={view.ledger} sealed={step.words} />
                </div>
              )}
            </>
          ),
      }))}
    />
  );
}
