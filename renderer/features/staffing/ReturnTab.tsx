import { useMemo, useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { mondayOf } from '../../../shared/domain/staffing/return';
import { useHolidays } from '../../app/useHolidays';
import { useInstant } from '../../app/useInstant';
import { useActor } from '../../engine';
import { ReturnForm } from './ReturnForm';
import { ReturnedText } from './ReturnedText';
import { returnedWeeks } from './returned-weeks';
import { ReturnedWeeks } from './ReturnedWeeks';
import { useOurs } from './useBoard';
import { useDeclarations } from './useBuddyPressure';

/** This week's return to the LMC, and what became of every earlier one. */
export function ReturnTab() {
  const now = useInstant(60);
  const { organisation } = useActor();
  const holidays = useHolidays();
  const returns = useOurs('weeklyReturn');
  const steps = useOurs('returnStep');
  const days = useOurs('staffingDay');
  const sets = useOurs('staffingRulesSet');
  const all = useDeclarations();
  const weeks = useMemo(() => {
    const declarations = all.filter((one) => one.organisation === organisation);
    return returnedWeeks(now, { returns, steps, days, sets, declarations, holidays });
  }, [now, returns, steps, days, sets, all, holidays, organisation]);
  // A form that is open keeps its week over midnight.
  const [thisWeek] = useState(() => mondayOf(londonDate(now)));
  const [shown, setShown] = useState<{ monday: string; as: 'form' | 'text' }>({ monday: thisWeek, as: 'form' });
  const back = () => setShown({ monday: thisWeek, as: 'form' });
  const open = shown.as === 'text' ? weeks.find((week) => week.monday === shown.monday) : undefined;
  if (open?.figures) {
    return (
      <ReturnedText
        key={open.monday}
        week={open}
        figures={open.figures}
        onCorrect={() => setShown({ monday: open.monday, as: 'form' })}
        onBack={back}
      />
    );
  }
  return (
    <>
      <ReturnForm key={shown.monday} monday={shown.monday} onBack={shown.monday === thisWeek ? null : back} />
      <ReturnedWeeks
        weeks={weeks}
        onOpen={(monday) => setShown({ monday, as: 'text' })}
        onCount={(monday) => setShown({ monday, as: 'form' })}
      />
    </>
  );
}
