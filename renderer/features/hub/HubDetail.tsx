import { useState } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { z } from 'zod';
import { londonDate, londonParts } from '../../../shared/domain/calendar';
import { weekdayName, timeOf } from '../../../shared/domain/dates';
import { notNow, roomNow, takesWords } from '../../../shared/domain/hub/find';
import { hoursOn, openUntil } from '../../../shared/domain/hub/hours';
import { hubKindNames, reachNames, referrerNames, type Hub } from '../../../shared/domain/hub/model';
import { signatories } from '../../../shared/domain/roles';
import { counted, listed } from '../../../shared/domain/words';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import { hasRole } from '../../../shared/protocol/actor';
import type { Rejection } from '../../../shared/protocol/sync';
import { useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { ReasonDialog } from '../../app/ReasonDialog';
import { Refused } from '../../app/Refused';
import { englishInstant, typedTime } from '../../app/typed-date';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine, useRows } from '../../engine';
import { Button, Column, Facts, FieldRow, SectionTitle, SidePanel, TextField } from '../../ui';
import { daysThatDiffer, weekInWords } from './week-words';

/** One hub: how to send a patient there; and for its host, how it stands today. */
export function HubDetail({ hub }: { hub: Hub }) {
  const engine = useEngine();
  const actor = useActor();
  const { go, back } = useNavigation();
  const now = useInstant(15);
  const today = londonDate(now);
  const holidays = useHolidays();
  const words = usePracticeWords();
  const form = useKept(`hub.setCapacity ${hub.id}`);
  const [places, setPlaces] = form.field('places', z.string(), '');
  const [until, setUntil] = form.field('until', z.string(), openUntil(hub.hours, now, holidays) ?? '');
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [tried, setTried] = useState(false);
  const members = (
    useRows('arrangement').find((view) => view.value.id === hub.arrangement)?.value.terms.parties ?? []
  ).map((party) => party.organisation);
  const ours = hub.host === actor.organisation;
  const room = roomNow(hub, now);
  const ledger = arrangementLedger(hub.arrangement);
  const number = /^\d{1,3}$/.test(places.trim()) ? Number(places) : undefined;
  const ends = typedTime(until);
  const say = async () => {
    setTried(true);
    if (number === undefined || ends === undefined) return;
    const args = { hub: hub.id, places: number, until: englishInstant(londonParts(now).date, ends) };
    const done = await engine.perform('hub.setCapacity', ledger, args);
    if (done.ok) form.done();
    setRefused(done.ok ? null : done.rejection);
  };
  const hours = hoursOn(hub.hours, today, holidays).map((one) => `${one.from} to ${one.until}`);
  const differ = daysThatDiffer(hub.hours, today, 42, holidays);
  return (
    <Column
      title={hub.name}
      lead={notNow(hub, now, holidays) ?? `Open until ${openUntil(hub.hours, now, holidays) ?? ''}.`}
      side={
        <SidePanel
          title={ours ? 'How it stands today' : 'To send a patient'}
          actions={
            <>
              {ours && (
                <Button look={hub.closed ? 'primary' : 'danger'} onPress={() => setAsking(true)}>
                  {hub.closed ? `Open ${hub.name} again` : `Close ${hub.name}`}
                </Button>
              )}
              {ours && hasRole(actor, ...signatories) && (
                <Button onPress={() => go({ at: 'hubs', view: 'describe', id: hub.id })}>Describe it anew</Button>
              )}
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
        >
          {ours ? (
            <>
              <FieldRow>
                <TextField
                  label="Places left"
                  width="small"
                  inputMode="numeric"
                  value={places}
                  onChange={setPlaces}
                  error={tried && number === undefined ? 'Type a number; 0 is full.' : undefined}
                />
                <TextField
                  label="Holds until"
                  width="small"
                  value={until}
                  onChange={setUntil}
                  error={
                    refused?.field === 'until'
                      ? `${refused.says} ${refused.next}`
                      : tried && ends === undefined
                        ? 'Type a time.'
                        : undefined
                  }
                />
              </FieldRow>
              <p>
                <Button look="primary" keys="Ctrl+Enter" onPress={say}>
                  Tell every practice
                </Button>
              </p>
              <Refused by={refused?.field === 'until' ? null : refused} />
            </>
          ) : (
            <p>{hub.how}</p>
          )}
        </SidePanel>
      }
    >
      <Facts
        facts={[
          { label: 'For', value: hubKindNames[hub.kind], detail: `Takes ${takesWords(hub)}` },
          { label: 'Telephone', value: hub.telephone, strong: true },
          { label: 'Where', value: hub.address === '' ? 'No address' : hub.address },
          { label: 'How', value: listed(hub.eligibility.reaches.map((one) => reachNames[one])) },
          { label: 'Who refers', value: referrerNames[hub.refers], detail: hub.how },
          {
            label: 'Places',
            value:
              room === null ? 'Nobody has said today' : room.places === null ? 'Enough' : counted(room.places, 'place'),
            ...(room === null
              ? {}
              : { detail: `${room.by.name} at ${timeOf(room.at)}, holds until ${timeOf(room.until)}` }),
          },
          {
            label: `Hours, ${weekdayName(today)}`,
            value: hours.length === 0 ? 'Shut' : listed(hours),
            detail: weekInWords(hub.hours).join('. '),
          },
          ...(differ.length > 0 ? [{ label: 'Days that differ', value: differ.join('. ') }] : []),
          { label: 'Run by', value: words.nameOf(hub.host) },
          ...(members.length > 0
            ? [{ label: counted(members.length, 'member'), value: listed(members.map(words.nameOf)) }]
            : []),
        ]}
      />
      {hub.closed && <SectionTitle>{`Closed by ${hub.closed.by.name} at ${timeOf(hub.closed.at)}`}</SectionTitle>}
      {asking && (
        <ReasonDialog
          keeps={`hub.close ${hub.id}`}
          title={hub.closed ? `Open ${hub.name} again` : `Close ${hub.name}`}
          means={
            hub.closed
              ? 'Every practice can send patients again.'
              : 'No practice is told to send patients there until you open it again.'
          }
          label={hub.closed ? 'Note' : 'Why?'}
          hint="every practice reads it; name no patient"
          does={hub.closed ? 'Open it again now' : 'Close it now'}
          look={hub.closed ? 'primary' : 'danger'}
          optional={hub.closed !== null}
          onDo={(reason) => engine.perform(hub.closed ? 'hub.reopen' : 'hub.close', ledger, { hub: hub.id, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </Column>
  );
}
