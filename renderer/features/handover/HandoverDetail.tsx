import { useEffect, type ReactNode } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { waitsForHome } from '../../../shared/domain/handover/climb';
import { handoverUrgencyNames, type Handover } from '../../../shared/domain/handover/model';
import { listMoment } from '../../../shared/domain/dates';
import { capitalised } from '../../../shared/domain/words';
import { staffRoles } from '../../../shared/domain/roles';
import { hasRole } from '../../../shared/protocol/actor';
import { useActor, useEngine, useNow, useUnsealed } from '../../engine';
import { Chip, Facts, Message, Steps, Title } from '../../ui';
import { arrival } from '../access/life';
import { PatientLine } from '../access/patient-shown';
import { UnnamedPatient, wordsForOthers } from '../access/unnamed-patient';
import { useSeesPatient } from '../access/useSeesPatient';
import { Stack } from '../access/Stack';
import { words as text, Words } from '../access/Words';
import { markRead } from './performing';
import { showsWords } from './shows-words';
import type { HandoverView } from './useHandovers';
import { useHandoverWords } from './useHandoverWords';
import { dueWords, entryWords, ownerWords, standsWords, tellsWords } from './words';

/** One outstanding action: what, whose, until when, and what became of it. Shown at the home practice, it counts as read. */
export function HandoverDetail({ view }: { view: HandoverView }): ReactNode {
  const actor = useActor();
  const now = useNow(30);
  const words = useHandoverWords();
  const { value, climb, access, ledger } = view;
  const sees = useSeesPatient();
  const shown = showsWords(value, access, sees, actor.organisation);
  useRead(view, shown);
  const sides = words.nameOf(value);
  const today = londonDate(now);
  const atHome = value.home === actor.organisation;
  const telephone = words.telephone(value);
  return (
    <>
      <Title focus={false}>{standsWords(value, climb, sides).says}</Title>
      <Stack>
        {access && (
          <p>{sees(access.value) ? <PatientLine view={access} /> : <UnnamedPatient access={access.value} />}</p>
        )}
        {waitsForHome(value) && climb.level > 0 && (
          <Message
            tone={climb.level === 2 ? 'bad' : 'warn'}
            title={
              climb.waits
                ? `${capitalised(sides.home)} is closed, so nobody there can accept it now`
                : `Nobody at ${sides.home} has accepted it`
            }
          >
            {atHome
              ? `Accept it, or return it with a reason.${telephone === undefined ? '' : ` ${sides.buddy}: ${telephone}.`}`
              : `${climb.waits ? 'It is not lost: it stands first there when they open again. ' : ''}${telephone === undefined ? 'It is sent again to nobody else: find somebody there who takes it.' : `Ring ${telephone}.`}`}
          </Message>
        )}
        {value.state.is === 'returned' && (
          <Message tone="warn" title={`Returned by ${value.state.by.name}`}>
            {shown ? <Words ledger={ledger} sealed={value.state.reason} /> : wordsForOthers}
          </Message>
        )}
        <Facts
          facts={[
            {
              label: 'To do',
              value: shown ? <Words ledger={ledger} sealed={value.what} /> : wordsForOthers,
              strong: true,
            },
            {
              label: 'Due',
              value: `${capitalised(dueWords(value, today))}${climb.overdue ? ' (overdue)' : ''}`,
              detail: handoverUrgencyNames[value.urgency],
            },
            { label: 'Whose it is', value: ownerWords(value.owner, sides) },
            { label: 'Tells the patient', value: tellsWords(value.tells, sides) },
            { label: 'Clinical entry', value: entryWords(value.entry, sides) },
            { label: 'Handed over by', value: value.offered.by.name, detail: sides.buddy },
          ]}
        />
        {view.pending && (
          <p>
            <Chip tone="quiet">Recorded on this computer, sent when you are connected</Chip>
          </p>
        )}
        <Steps label="Life of this handover" steps={stepsOf(value, now, sides.home)} />
      </Stack>
    </>
  );
}

/** The home practice has it on the screen, and can read it: recorded once. */
function useRead({ id, ledger, value }: HandoverView, shown: boolean): void {
  const engine = useEngine();
  const actor = useActor();
  const what = useUnsealed(ledger, value.what, text);
  const unread = value.read === null && value.home === actor.organisation && hasRole(actor, ...staffRoles);
  const readable = shown && what.is === 'open';
  useEffect(() => {
    if (unread && readable) void markRead(engine, ledger, id);
  }, [engine, ledger, id, unread, readable]);
}

const stepNames: Record<Handover['life'][number]['step'], (name: string) => string> = {
  accepted: (name) => `Accepted by ${name}`,
  taken: (name) => `Taken over by ${name}`,
  returned: (name) => `Returned by ${name}`,
  done: (name) => `Done, said ${name}`,
  replaced: (name) => `Handed over again by ${name}`,
};

function stepsOf(one: Handover, now: string, home: string) {
  const delivered = one.offered.receivedAt;
  return [
    {
      id: 'offered',
      time: listMoment(one.offered.at, now),
      title: `Handed over by ${one.offered.by.name}`,
      detail:
        delivered === null
          ? 'Not delivered yet: it waits on the computer where it was written'
          : `Delivered ${listMoment(delivered, now)}`,
      state: 'done' as const,
    },
    one.read
      ? {
          id: 'read',
          time: listMoment(one.read.at, now),
          title: `Read by ${one.read.by.name}`,
          detail: arrival(one.read) ?? undefined,
          state: 'done' as const,
        }
      : { id: 'read', title: `Not read at ${home} yet`, state: 'coming' as const },
    ...one.life.map((act, place) => ({
      id: `${act.step} ${place}`,
      time: listMoment(act.at, now),
      title: stepNames[act.step](act.by.name),
      detail: arrival(act) ?? undefined,
      state: act.step === 'returned' ? ('warn' as const) : ('done' as const),
    })),
  ];
}
