import { useMemo } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { addDays, londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear, longMoment, shortDate } from '../../../shared/domain/dates';
import { pressureCauseNames, type Pressure } from '../../../shared/domain/staffing/model';
import { levels, opelOf } from '../../../shared/domain/staffing/level';
import { codesOf, scaleName, withOpel, wordsOf } from '../../../shared/domain/staffing/scale';
import { usePaper } from '../../app/paper';
import { useInstant } from '../../app/useInstant';
import { useActor } from '../../engine';
import { BarChart, Button, LineChart, Meta, Table } from '../../ui';
import { historyOf, scalesSince, type HistoryDay } from './history';
import { useOurs } from './useBoard';
import { useDeclarations } from './useBuddyPressure';
import { useScale } from './useScale';

const weeks = 6;
const dayColumns = {
  rowId: (day: HistoryDay) => day.date,
  rowName: (day: HistoryDay) => shortDate(day.date).replace(/ \d{4}$/, ''),
  rowTitle: 'Day',
};

/** The last weeks: what was declared beside what the board suggested, how many were at work, and every declaration. */
export function HistoryTab() {
  const actor = useActor();
  const today = londonDate(useInstant(60));
  const declarations = useDeclarations();
  const days = useOurs('staffingDay');
  const sets = useOurs('staffingRulesSet');
  const holidays = useHolidays();
  const paper = usePaper();
  const history = useMemo(
    () => historyOf(actor.organisation, today, weeks, { declarations, days, sets, holidays }),
    [actor.organisation, today, declarations, days, sets, holidays],
  );
  const from = addDays(today, 1 - weeks * 7);
  const { inUse } = useScale();
  const stretches = scalesSince(actor.organisation, from, declarations);
  const oneScale = stretches.every((one) => one.id === inUse.id);
  const ours = declarations
    .filter((one) => one.organisation === actor.organisation && londonDate(one.at) >= from)
    .sort((one, other) => other.at.localeCompare(one.at));
  return (
    <div className="document">
      <LineChart
        {...dayColumns}
        title="Pressure"
        meta={`the last ${weeks} weeks`}
        actions={
          <Button look="quiet" onPress={paper.print}>
            Print
          </Button>
        }
        rows={history}
        // Levels of different scales are on one line only by what stands beside each of them.
        levels={oneScale ? codesOf(inUse) : levels.map((one) => `OPEL ${opelOf(one)}`)}
        series={[
          { id: 'declared', name: 'Declared', value: (day) => day.declared, says: (day) => day.declaredAs },
          { id: 'suggested', name: 'Suggested by the board', value: (day) => day.suggested, meaning: 'quiet' },
        ]}
      />
      {!oneScale && (
        <p>
          {`More than one scale was used in these weeks, so the chart counts in OPEL levels. ${stretches
            .map((one) => `From ${dayMonthYear(one.from)}: ${one.name}.`)
            .join(' ')} In use now: ${scaleName(inUse)}.`}
        </p>
      )}
      <BarChart
        {...dayColumns}
        title="Staff"
        meta="in the session with fewest"
        rows={history}
        unit={['person', 'people']}
        stacked
        series={[
          { id: 'working', name: 'At work', value: (day) => day.working },
          { id: 'absent', name: 'Absent', value: (day) => day.absent, meaning: 'warn' },
        ]}
      />
      <Table
        caption="Declarations"
        rows={ours}
        rowId={(one) => one.id}
        empty={<p>Nothing was declared in these weeks.</p>}
        columns={[
          { id: 'at', title: 'When', cell: (one: Pressure) => longMoment(one.at) },
          {
            id: 'level',
            title: 'Level',
            cell: (one) => (
              <>
                {withOpel(wordsOf(one).level)} {!oneScale && <Meta>{scaleName(wordsOf(one))}</Meta>}
              </>
            ),
          },
          {
            id: 'why',
            title: 'Cause and plan',
            cell: (one) => (one.cause ? `${pressureCauseNames[one.cause]}. ${one.plan}` : ''),
          },
          { id: 'by', title: 'By', cell: (one) => one.by.name },
        ]}
      />
    </div>
  );
}
