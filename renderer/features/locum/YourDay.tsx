import { useState } from 'react';
import { addDays, londonDate } from '../../../shared/domain/calendar';
import { timeAndDay } from '../../../shared/domain/dates';
import { roleNames } from '../../../shared/protocol/actor';
import { usePaper } from '../../app/paper';
import { useNavigation } from '../../app/navigation';
import { useInstant } from '../../app/useInstant';
import { useActor } from '../../engine';
import { ActionBar, Button, EmptyState, ListBox, ListDetail, Meta } from '../../ui';
import { useSwitch } from '../entry/switch';
import { DayPaper } from './DayPaper';
import { dayName, overlapWords, timesOf } from './saying';
import { SessionActs } from './SessionActs';
import { SessionDetail } from './SessionDetail';
import { useDayPractices, useMyDay } from './useMyDay';

/** Where the person works today and next, at all their practices on this computer; works from a cold start with no network. */
export function YourDay() {
  const actor = useActor();
  const { go } = useNavigation();
  const sessions = useMyDay();
  const practices = useDayPractices();
  const switching = useSwitch();
  const paper = usePaper();
  const at = useInstant(60);
  const today = londonDate(at);
  const [moved, setMoved] = useState<string | null>(null);
  const [showing, setShowing] = useState<'list' | 'detail'>('list');
  const current =
    sessions.find((one) => one.session.id === moved) ?? sessions.find((one) => one.is === 'now') ?? sessions[0];
  const nameOf = (code: string) => practices.find((one) => one.organisation === code)?.name ?? code;
  const others = practices.filter((one) => !one.here);
  const plan = () => go({ at: 'day', view: 'plan' });
  if (!current) {
    return (
      <ListDetail
        listTitle="Your day"
        list={
          <EmptyState
            title="No session is planned for you"
            action={
              <Button onPress={plan} keys="N">
                Enter a session
              </Button>
            }
          >
            Practices plan your sessions, or you enter them yourself.
          </EmptyState>
        }
        detail={<KnownAs practices={others} today={today} available={switching.available} />}
        showing="list"
        onBack={() => undefined}
      />
    );
  }
  return (
    <>
      <ListDetail
        listTitle="Your day"
        listMeta={dayName(today, '', '')}
        list={
          <ListBox
            label="Your sessions"
            rows={sessions.map((one) => {
              const overlaps = overlapWords(one, nameOf) !== null;
              return {
                id: one.session.id,
                title: `${timesOf(one.session)}, ${one.practice.name}`,
                meta: [
                  dayName(one.session.date, today, addDays(today, 1)),
                  `as ${roleNames[one.session.role]}`,
                  ...(one.is === 'now' ? ['now'] : one.is === 'over' ? ['over'] : []),
                  ...(overlaps ? ['overlaps another'] : []),
                ].join(', '),
                ...(overlaps ? { tone: 'warn' as const } : one.is === 'now' ? { tone: 'good' as const } : {}),
              };
            })}
            current={current.session.id}
            onMove={setMoved}
            onOpen={() => setShowing('detail')}
            autoFocus
          />
        }
        detail={
          <>
            <SessionDetail one={current} overlaps={overlapWords(current, nameOf)} at={at} />
            <KnownAs practices={others} today={today} available={switching.available} />
            <p role="status">{paper.said?.text ?? ''}</p>
          </>
        }
        actions={
          <ActionBar>
            {!current.practice.here && (
              <Button look="primary" keys="Ctrl+Enter" onPress={() => switching.open(current.practice.organisation)}>
                {`Act for ${current.practice.name}`}
              </Button>
            )}
            {current.practice.here && <SessionActs session={current.session} at={at} />}
            <Button keys="N" onPress={plan}>
              Enter a session
            </Button>
            <Button keys="P" onPress={paper.print}>
              Print your day
            </Button>
            <Button onPress={() => paper.savePdf(`Day of ${actor.name}`, `Your day: ${actor.name}`)}>
              Save as PDF
            </Button>
          </ActionBar>
        }
        showing={showing}
        onBack={() => setShowing('list')}
      />
      <DayPaper sessions={sessions} nameOf={nameOf} today={today} at={at} />
    </>
  );
}

/** How old what is shown of the other practices is. */
function KnownAs(props: { practices: ReturnType<typeof useDayPractices>; today: string; available: boolean }) {
  if (props.practices.length === 0) {
    return (
      <Meta>
        {props.available
          ? 'Sessions at your other practices stand here once you have acted for them on this computer (Ctrl+Shift+O).'
          : ''}
      </Meta>
    );
  }
  return (
    <Meta>
      {props.practices
        .map(({ name, syncedAt }) =>
          syncedAt === null
            ? `${name}: as this computer last knew it.`
            : `${name}: as it stood at ${timeAndDay(syncedAt, props.today)}.`,
        )
        .join(' ')}{' '}
      What is planned there later comes when you act for it.
    </Meta>
  );
}
