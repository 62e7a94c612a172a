import { dayMonthYear, longDate, timeAndDay } from '../../../shared/domain/dates';
import { londonDate } from '../../../shared/domain/calendar';
import { roleNames } from '../../../shared/protocol/actor';
import { Facts, Message, SectionTitle, Title } from '../../ui';
import names from './Locum.module.css';
import { signInOf, telephoneOf, timesOf, wayOf } from './saying';
import type { DaySession } from './useMyDay';

/** One session: when, where to report, whom to ring, and how to get into the system there. @param at ISO instant */
export function SessionDetail({ one, overlaps, at }: { one: DaySession; overlaps: string | null; at: string }) {
  const { session, practice } = one;
  const way = wayOf(session, practice.content);
  const signIn = signInOf(way, at);
  const last = session.changed ?? session.planned;
  return (
    <>
      <Title lead={`${longDate(session.date)}, ${timesOf(session)}${one.is === 'now' ? ', now' : ''}`}>
        {practice.name}
      </Title>
      {overlaps !== null && <Message tone="warn" title={overlaps} />}
      <Facts
        facts={[
          { label: 'As', value: roleNames[session.role] },
          { label: 'Report to', value: session.reportTo, strong: true },
          { label: 'Telephone', value: telephoneOf(session, practice.content) ?? 'Not recorded', strong: true },
          { label: 'System', value: session.system ?? way?.guide.system ?? 'Not said' },
          {
            label: 'Your sign-in',
            value: signIn?.says ?? 'Nothing is recorded of a sign-in of yours. Try it before the session begins.',
            ...(signIn?.card ? { detail: signIn.card } : {}),
          },
          {
            label: session.changed ? 'Changed by' : 'Entered by',
            value: `${last.by.name}, ${timeAndDay(last.at, londonDate(at))}`,
            ...(one.pending ? { detail: 'Kept on this computer, not sent yet' } : {}),
          },
        ]}
      />
      <SectionTitle>The way in</SectionTitle>
      {way ? (
        <div className={names.steps}>
          <ol>
            {way.guide.steps.map((step, place) => (
              <li key={`${place} ${step}`}>{step}</li>
            ))}
          </ol>
          {way.user !== null && (
            <p>
              Your user name there: <b>{way.user}</b>.
            </p>
          )}
          {way.guide.organisationNumber !== undefined && (
            <p>
              Organisation number: <b>{way.guide.organisationNumber}</b>.
            </p>
          )}
          {way.guide.otherwise.length > 0 && (
            <>
              <p>If it does not work:</p>
              <ol>
                {way.guide.otherwise.map((other, place) => (
                  <li key={`${place} ${other}`}>{other}</li>
                ))}
              </ol>
            </>
          )}
        </div>
      ) : (
        <p>
          {session.system === null
            ? 'Which system is not said. Ask when you report.'
            : `${practice.name} has not described the way into ${session.system}. Ring them before ${dayMonthYear(session.date)}.`}
        </p>
      )}
    </>
  );
}
