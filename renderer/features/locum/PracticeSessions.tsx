import { useState } from 'react';
import { addDays, londonDate } from '../../../shared/domain/calendar';
import { longDate, shortDate } from '../../../shared/domain/dates';
import { sessionStanding } from '../../../shared/domain/locum-session/of-day';
import { capitalised, counted } from '../../../shared/domain/words';
import { hasRole, roleNames } from '../../../shared/protocol/actor';
import { useNavigation } from '../../app/navigation';
import { useInstant } from '../../app/useInstant';
import { useActor } from '../../engine';
import { Button, Chip, EmptyState, Meta, SectionTitle, Table, VisuallyHidden } from '../../ui';
import names from './Locum.module.css';
import { timesOf } from './saying';
import { SessionActs } from './SessionActs';
import { useSessionsHere } from './useMyDay';

/** Who comes to this practice today and in the days to come, beside its staffing board. */
export function PracticeSessions() {
  const actor = useActor();
  const { go } = useNavigation();
  const at = useInstant(60);
  const today = londonDate(at);
  const [chosen, setChosen] = useState<string | null>(null);
  const views = useSessionsHere()
    .filter(({ value }) => value.date >= today && value.date <= addDays(today, 31))
    .sort(({ value: one }, { value: other }) => `${one.date} ${one.from}`.localeCompare(`${other.date} ${other.from}`));
  const plans = hasRole(actor, 'practice-manager');
  const comes = views.filter(({ value }) => value.date === today && value.withdrawn === null).length;
  const plan = (
    <>
      <Button keys="N" onPress={() => go({ at: 'day', view: 'plan' })}>
        {plans ? 'Plan a session' : 'Enter a session of yours'}
      </Button>
      {plans && (
        <Button keys="J" onPress={() => go({ at: 'joining' })}>
          Who joins us
        </Button>
      )}
    </>
  );
  if (views.length === 0) {
    return (
      <EmptyState title="No session is planned for the next 31 days" action={plan}>
        A session says who comes, when, as what and where to report. Locums find it in their day.
      </EmptyState>
    );
  }
  const current = views.find((view) => view.id === chosen)?.value;
  return (
    <>
      <SectionTitle meta={<Meta>{`${counted(comes, 'session')} today`}</Meta>} actions={plan}>
        {`Who comes, from ${longDate(today)}`}
      </SectionTitle>
      <Table
        caption="Sessions planned here"
        rows={views}
        rowId={(view) => view.id}
        columns={[
          {
            id: 'when',
            title: 'When',
            cell: ({ value }) => (
              <>
                {value.date === today ? 'Today' : shortDate(value.date)}
                <br />
                {timesOf(value)}
              </>
            ),
          },
          {
            id: 'who',
            title: 'Who',
            names: true,
            cell: ({ value }) => (
              <>
                {value.name}
                <br />
                {roleNames[value.role]}
              </>
            ),
          },
          {
            id: 'report',
            title: 'Reports to',
            cell: ({ value }) => (
              <>
                {value.reportTo}
                {value.system !== null && (
                  <>
                    <br />
                    {value.system}
                  </>
                )}
              </>
            ),
          },
          {
            id: 'state',
            title: 'State',
            cell: ({ value, pending }) =>
              value.withdrawn !== null ? (
                <>
                  <Chip tone="quiet">Withdrawn</Chip> {`by ${value.withdrawn.by.name}: “${value.withdrawn.reason}”`}
                </>
              ) : (
                <>
                  {sessionStanding(value, at) === 'now' ? (
                    <Chip tone="good">Now</Chip>
                  ) : (
                    `${capitalised(sessionStanding(value, at))}.`
                  )}{' '}
                  {pending
                    ? 'Not sent yet.'
                    : `${value.changed ? 'Changed' : 'Entered'} by ${(value.changed ?? value.planned).by.name}.`}
                </>
              ),
          },
          {
            id: 'choose',
            title: 'Change',
            cell: ({ value }) =>
              value.withdrawn === null && (plans || value.person === actor.person) ? (
                <span className={names.change}>
                  <Button look="quiet" onPress={() => setChosen(value.id)}>
                    Change <VisuallyHidden>{`or withdraw ${value.name}, ${timesOf(value)}`}</VisuallyHidden>
                  </Button>
                </span>
              ) : null,
          },
        ]}
      />
      {current && (
        <div className={names.acts}>
          <SectionTitle>{`${current.name}, ${shortDate(current.date)}, ${timesOf(current)}`}</SectionTitle>
          <SessionActs session={current} at={at} />
        </div>
      )}
    </>
  );
}
