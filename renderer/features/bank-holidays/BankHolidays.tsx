import { londonDate } from '../../../shared/domain/calendar';
import type { BankHolidayList } from '../../../shared/domain/calendar/model';
import { longDate, longMoment } from '../../../shared/domain/dates';
import { hasRole } from '../../../shared/protocol/actor';
import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { useHolidays } from '../../app/useHolidays';
import { useActor, useNow, useRows } from '../../engine';
import { ActionBar, Button, Column, Facts, Message, Table } from '../../ui';
import { reachesAYear, sources, yearsInWords, yearsOf } from './reach';

/** The list in use: how far it reaches, where each year comes from, and its days from today on. */
export function BankHolidays() {
  const actor = useActor();
  const { back, go } = useNavigation();
  const paper = usePaper();
  const holidays = useHolidays();
  const lists = useRows('bankHolidays').map((view) => view.value);
  const today = londonDate(useNow(600));
  const imports = hasRole(actor, 'administrator');
  const days = holidays.years.flatMap((one) => one.days).filter((one) => one.date >= today);
  return (
    <Column
      title="Bank holidays"
      lead="England and Wales. Core hours, closures, hubs and days on which something is due go by this list."
      actions={
        <ActionBar hint={paper.said?.text}>
          {imports && (
            <Button look="primary" keys="N" onPress={() => go({ at: 'notices', view: 'holidays-import' })}>
              Import a newer list
            </Button>
          )}
          <Button keys="P" onPress={paper.print}>
            Print
          </Button>
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      {!reachesAYear(holidays, today) && (
        <Message tone="warn" title={`The list ends with ${holidays.lastYear}.`}>
          {imports
            ? 'Take the next one from gov.uk/bank-holidays and import it here.'
            : 'Ask the service’s administrator to import the next one. Until then look such days up yourself.'}
        </Message>
      )}
      <Facts
        facts={[
          { label: 'Known', value: `To the end of ${holidays.lastYear}`, strong: true },
          ...sources(holidays).map((one) => ({ label: one.years, value: one.says })),
        ]}
      />
      <Table
        caption="Days to come"
        columns={[
          { id: 'date', title: 'Day', cell: (one) => longDate(one.date) },
          { id: 'title', title: 'Bank holiday', cell: (one) => one.title },
        ]}
        rows={days}
        rowId={(one) => one.date}
        empty={<p>None is known from today on.</p>}
      />
      <Imports lists={lists} />
    </Column>
  );
}

function Imports({ lists }: { lists: readonly BankHolidayList[] }) {
  return (
    <Table
      caption="Imported lists"
      columns={[
        { id: 'number', title: 'List', cell: (one) => String(one.number) },
        { id: 'years', title: 'Years', cell: (one) => yearsInWords(yearsOf(one.days)) },
        { id: 'by', title: 'Imported by', cell: (one) => one.by.name },
        { id: 'at', title: 'When', cell: (one) => longMoment(one.at) },
      ]}
      rows={[...lists].sort((one, other) => other.number - one.number)}
      rowId={(one) => String(one.number)}
      empty={<p>None yet: the list that came with Practice Buddy is in use.</p>}
    />
  );
}
