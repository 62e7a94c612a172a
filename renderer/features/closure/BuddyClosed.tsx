import { useState } from 'react';
import { careAsked } from '../../../shared/domain/closure/care';
import { careNames, type CareKind } from '../../../shared/domain/closure/care-kinds';
import { extentWords } from '../../../shared/domain/closure/extent-words';
import { capacities, closureExtentNames, type Capacity, type Closure } from '../../../shared/domain/closure/model';
import { closedAt, opensRecords, runsAt } from '../../../shared/domain/closure/in-force';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear, listMoment, longMoment, timeOf } from '../../../shared/domain/dates';
import { pairLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine, useRows } from '../../engine';
import {
  Button,
  CheckList,
  ChoiceRow,
  Column,
  Facts,
  FieldRow,
  Message,
  SidePanel,
  TextField,
  WhatWillHappen,
} from '../../ui';
import names from './BuddyClosed.module.css';
import { marked, RehearsalMark } from './RehearsalMark';
import { typedMoment } from './when';

/** A buddy is closed: what we know of it, and what we can take. */
export function BuddyClosed({ closure }: { closure: Closure }) {
  const engine = useEngine();
  const actor = useActor();
  const { go, back } = useNavigation();
  const now = useInstant(30);
  const today = londonDate(now);
  const words = usePracticeWords();
  const home = words.nameOf(closure.organisation);
  const short = words.shortName(closure.organisation);
  const answer = useRows('closureAnswer').find(
    (view) => view.value.closure === closure.id && view.value.organisation === actor.organisation,
  )?.value;
  const guides = useRows('system')
    .map((view) => view.value)
    .filter((one) => one.organisation === closure.organisation);
  const shared = useRows('arrangement')
    .map((view) => view.value)
    .find(
      (one) =>
        isParty(one, closure.organisation) && isParty(one, actor.organisation) && standing(one, today) === 'active',
    );
  const register = engine.searchOrganisations(closure.organisation, 5).find((one) => one.code === closure.organisation);
  const telephone = guides[0]?.telephone ?? register?.telephone;
  const [capacity, setCapacity] = useState<Capacity | null>(answer?.capacity ?? null);
  const [note, setNote] = useState(answer?.note ?? '');
  const [appointments, setAppointments] = useState(String(answer?.appointments ?? ''));
  const [until, setUntil] = useState(answer?.until ? timeOf(answer.until) : '');
  const [declined, setDeclined] = useState<CareKind[]>(answer?.declines?.map((one) => one.care) ?? []);
  const [why, setWhy] = useState(answer?.declines?.[0]?.why ?? '');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [sent, setSent] = useState(false);
  const closed = closedAt(closure, now);
  const runs = runsAt(closure, now);
  const meaning = extentWords[closure.extent];
  const whileClosedOnly = shared?.terms.approval === 'while-closed';
  const opens = closure.rehearsal !== true && opensRecords(closure.extent);
  const ends = typedMoment({ date: '', time: until }, today);
  const number =
    appointments.trim() === '' ? null : /^\d{1,3}$/.test(appointments.trim()) ? Number(appointments) : undefined;
  const whyMissing = declined.length > 0 && why.trim() === '';

  const send = async () => {
    setTried(true);
    if (capacity === null || ends === undefined || number === undefined || whyMissing) return;
    const args = {
      closure: closure.id,
      capacity,
      note: note.trim(),
      appointments: number,
      until: ends,
      declines: declined.map((care) => ({ care, why: why.trim() })),
    };
    const answered = await engine.perform('closure.answer', pairLedger(actor.organisation, closure.organisation), args);
    setRefused(answered.ok ? null : answered.rejection);
    setSent(answered.ok);
  };
  return (
    <Column
      title={marked(
        closure,
        closure.rehearsal
          ? `${home} practises closing`
          : closed
            ? `${home} is closed`
            : closure.reopened
              ? `${home} is open again`
              : closure.from > now
                ? `${home} will close`
                : `${home} was closed`,
      )}
      lead={`“${closure.reason}”`}
      side={
        <SidePanel
          title="What this means for you"
          actions={
            <>
              {(runs || closure.from > now) && (
                <Button keys="L" onPress={() => go({ at: 'closure', id: closure.id, view: 'list' })}>
                  What must be done
                </Button>
              )}
              {closed && (
                <Button
                  look={answer ? 'primary' : 'secondary'}
                  keys="Ctrl+N"
                  onPress={() => go({ at: 'access-request' })}
                >
                  Request access to a record
                </Button>
              )}
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
        >
          <WhatWillHappen
            lines={[
              closure.rehearsal
                ? {
                    id: 'patients',
                    kind: 'note',
                    text: 'Nobody comes: it is a rehearsal',
                    detail: 'Answer as you would, so that both practise it',
                  }
                : { id: 'patients', kind: 'settled', ...meaning.expect },
              shared && whileClosedOnly && !opens
                ? {
                    id: 'records',
                    kind: 'note',
                    text: 'Their records stay closed to you',
                    detail: closure.rehearsal
                      ? 'A rehearsal opens nothing'
                      : 'Only their telephones are down: they have the records at hand',
                  }
                : shared
                  ? {
                      id: 'records',
                      kind: 'settled',
                      text:
                        shared.terms.approval === 'each-time'
                          ? 'You may ask to look at their records'
                          : 'You may look at their records',
                      detail: `Under the arrangement, until ${dayMonthYear(shared.terms.until)}. The notice is shown each time`,
                    }
                  : {
                      id: 'records',
                      kind: 'stop',
                      text: 'No arrangement with them holds today',
                      detail: 'So their records stay closed to you',
                    },
              {
                id: 'handback',
                kind: 'settled',
                text: 'They learn what you did',
                detail: 'By the note when you hand back',
              },
            ]}
          />
        </SidePanel>
      }
    >
      <RehearsalMark closure={closure} home={home} />
      <Facts
        facts={[
          { label: 'Closed', value: closureExtentNames[closure.extent], strong: true },
          { label: 'From', value: longMoment(closure.from) },
          { label: 'Until', value: closure.until === null ? 'Nobody knows yet' : longMoment(closure.until) },
          { label: 'Declared by', value: closure.declaredBy.name, detail: listMoment(closure.declaredAt, now) },
          {
            label: 'Telephone',
            value: telephone === undefined || telephone === '' ? 'Not known here' : telephone,
            strong: true,
          },
          ...(closure.reopened
            ? [
                {
                  label: 'Opened again',
                  value: longMoment(closure.reopened.at),
                  ...(closure.reopened.note === '' ? {} : { detail: `“${closure.reopened.note}”` }),
                },
              ]
            : []),
        ]}
      />
      {closure.reopened === null && (
        <div className={names.answer}>
          <ChoiceRow
            label={meaning.question(short)}
            hint={
              answer
                ? `${answer.by.name} answered at ${listMoment(answer.at, now)}; you may answer again`
                : 'they see it at once'
            }
            choices={capacities.map((value) => ({ value, label: meaning.answers[value] }))}
            value={capacity}
            onChange={(value) => {
              setCapacity(value);
              setSent(false);
            }}
            error={tried && capacity === null ? 'Choose what you can take.' : undefined}
            autoFocus={!answer}
          />
          <TextField
            label="Note"
            hint="e.g. “from 10:00”, “ring 01632 960 002”"
            value={note}
            onChange={setNote}
            width="full"
            maxLength={500}
          />
          <FieldRow>
            <TextField
              label="Appointments today"
              hint="if you can say"
              width="small"
              inputMode="numeric"
              value={appointments}
              onChange={setAppointments}
              error={number === undefined ? 'Type a number, or leave it empty.' : undefined}
            />
            <TextField
              label="Until when?"
              hint="if not all day"
              width="small"
              value={until}
              onChange={setUntil}
              placeholder="16:00"
              error={
                refused?.field === 'until'
                  ? `${refused.says} ${refused.next}`
                  : tried && ends === undefined
                    ? 'Type a time, or leave it empty.'
                    : undefined
              }
            />
          </FieldRow>
          {capacity !== null && capacity !== 'none' && (
            <CheckList
              label="Not these parts"
              hint="leave empty if you take them all"
              across
              choices={careAsked(closure.extent).map((care) => ({ value: care, label: careNames[care] }))}
              value={declined}
              onChange={setDeclined}
            />
          )}
          {declined.length > 0 && (
            <TextField
              label="Why not?"
              value={why}
              onChange={setWhy}
              width="full"
              maxLength={200}
              error={tried && whyMissing ? 'Say in a few words why.' : undefined}
            />
          )}
          <Refused by={refused?.field === 'until' ? null : refused} />
          <p>
            <Button look={answer ? 'secondary' : 'primary'} keys="Ctrl+Enter" onPress={send}>
              {`Tell ${short}`}
            </Button>
          </p>
          {sent && (
            <Message tone="good" title={`${short} has your answer.`}>
              You can change it as long as they are closed.
            </Message>
          )}
        </div>
      )}
    </Column>
  );
}
