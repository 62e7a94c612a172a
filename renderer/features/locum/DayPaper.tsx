import { longDate } from '../../../shared/domain/dates';
import { roleNames } from '../../../shared/protocol/actor';
import { useActor } from '../../engine';
import { Document, Table } from '../../ui';
import names from './Locum.module.css';
import { overlapWords, signInOf, telephoneOf, timesOf, wayOf } from './saying';
import type { DaySession } from './useMyDay';

/** The person's day on paper, for the pocket. Not on the screen. */
export function DayPaper(props: {
  sessions: readonly DaySession[];
  nameOf: (code: string) => string;
  today: string;
  /** ISO instant. */
  at: string;
}) {
  const { name } = useActor();
  return (
    <div className={names.paper}>
      <Document title={`Your day: ${name}, ${longDate(props.today)}`} within>
        <Table
          caption="Today and the days to come"
          rows={props.sessions}
          rowId={(one) => one.session.id}
          columns={[
            { id: 'day', title: 'Day', cell: (one) => longDate(one.session.date) },
            { id: 'times', title: 'From and to', cell: (one) => timesOf(one.session) },
            {
              id: 'where',
              title: 'Where',
              names: true,
              cell: (one) => `${one.practice.name}, as ${roleNames[one.session.role]}`,
            },
            {
              id: 'report',
              title: 'Report to',
              cell: (one) =>
                [one.session.reportTo, telephoneOf(one.session, one.practice.content)].filter(Boolean).join(', '),
            },
            {
              id: 'system',
              title: 'System',
              cell: (one) => {
                const way = wayOf(one.session, one.practice.content);
                const signIn = signInOf(way, props.at);
                return [one.session.system ?? way?.guide.system, signIn?.says, signIn?.card].filter(Boolean).join('. ');
              },
            },
            { id: 'overlap', title: 'Note', cell: (one) => overlapWords(one, props.nameOf) ?? '' },
          ]}
        />
      </Document>
    </div>
  );
}
