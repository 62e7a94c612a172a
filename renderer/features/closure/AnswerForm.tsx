import { useState } from 'react';
import { z } from 'zod';
import { careAsked } from '../../../shared/domain/closure/care-asked';
import { careNames, careKind } from '../../../shared/domain/closure/care-kinds';
import { extentWords } from '../../../shared/domain/closure/extent-words';
import {
  capacities,
  capacity as capacitySchema,
  type Closure,
  type ClosureAnswer,
} from '../../../shared/domain/closure/model';
import { listMoment, timeOf } from '../../../shared/domain/dates';
import { pairLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { useActor, useEngine } from '../../engine';
import { Button, CheckList, ChoiceRow, FieldRow, Message, TextField } from '../../ui';
import names from './BuddyClosed.module.css';
import { typedMoment } from './when';

/** What we can take on for a buddy that is closed. It may be said again: the last one stands. */
export function AnswerForm({
  closure,
  answer,
  short,
  today,
  now,
}: {
  closure: Closure;
  answer: ClosureAnswer | undefined;
  /** The buddy’s short name. */
  short: string;
  today: string;
  now: string;
}) {
  const engine = useEngine();
  const actor = useActor();
  const meaning = extentWords[closure.extent];
  const form = useKept(`closure.answer ${closure.id}`);
  const [capacity, setCapacity] = form.field('capacity', capacitySchema.nullable(), answer?.capacity ?? null);
  const [note, setNote] = form.field('note', z.string(), answer?.note ?? '');
  const [appointments, setAppointments] = form.field('appointments', z.string(), String(answer?.appointments ?? ''));
  const [until, setUntil] = form.field('until', z.string(), answer?.until ? timeOf(answer.until) : '');
  const [declined, setDeclined] = form.field(
    'declined',
    z.array(careKind),
    answer?.declines?.map((one) => one.care) ?? [],
  );
  const [why, setWhy] = form.field('why', z.string(), answer?.declines?.[0]?.why ?? '');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [sent, setSent] = useState(false);
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
    if (answered.ok) form.done();
    setRefused(answered.ok ? null : answered.rejection);
    setSent(answered.ok);
  };
  return (
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
      <KeptNote kept={form} />
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
  );
}
