import { useState } from 'react';
import { z } from 'zod';
import { addDays, londonDate } from '../../../shared/domain/calendar';
import { longDate, longMoment } from '../../../shared/domain/dates';
import { lastDeclared } from '../../../shared/domain/staffing/declared';
import type { ReturnCounts } from '../../../shared/domain/staffing/model';
import { countKinds, countNames, returnDueOn, returnDueTime, returnText } from '../../../shared/domain/staffing/return';
import { level as levelSchema, levels } from '../../../shared/domain/staffing/level';
import { definitionOn, scaleById, scaleName, wordsOf, wordsOn } from '../../../shared/domain/staffing/scale';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useHolidays } from '../../app/useHolidays';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, usePhase } from '../../engine';
import { Button, ChoiceRow, CopyButton, FieldRow, Message, Meta, SectionTitle, TextArea, TextField } from '../../ui';
import names from './Board.module.css';
import { useOurs } from './useBoard';
import { useDeclarations } from './useBuddyPressure';
import { useScale } from './useScale';
import { wholeNumber } from './whole-number';

const textsSchema = z.record(z.enum(countKinds), z.string());

/** A Monday's clinical appointments and the level, as words to send to the LMC. It needs a React key of the week. */
export function ReturnForm({ monday, onBack }: { monday: string; onBack: (() => void) | null }) {
  const engine = useEngine();
  const actor = useActor();
  const phase = usePhase();
  const holidays = useHolidays();
  const returns = useOurs('weeklyReturn');
  const { inUse, imported } = useScale();
  // The level of a week is the one that held when its return was due.
  const declared = lastDeclared(
    useDeclarations().filter((one) => londonDate(one.at) <= addDays(monday, 6)),
    actor.organisation,
  );
  const kept = returns.find((one) => one.monday === monday);
  // The list of patients changes little from week to week.
  const before = returns
    .filter((one) => one.monday < monday)
    .sort((one, other) => other.monday.localeCompare(one.monday))[0];
  const form = useKept(`pressure.recordReturn ${monday}`);
  const of = (kind: keyof ReturnCounts) => (kept ? String(kept.counts[kind]) : '');
  const [texts, setTexts] = form.field('texts', textsSchema, {
    doctors: of('doctors'),
    nurses: of('nurses'),
    healthcareAssistants: of('healthcareAssistants'),
    pharmacists: of('pharmacists'),
    others: of('others'),
  });
  const [patients, setPatients] = form.field('patients', z.string(), String(kept?.patients ?? before?.patients ?? ''));
  const [chosen, setChosen] = form.field('level', levelSchema.nullable(), kept?.level ?? null);
  const [note, setNote] = form.field('note', z.string(), kept?.note ?? '');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);

  const level = chosen ?? declared?.level ?? null;
  // A week stays on the scale it was returned or declared on.
  const onRecord = kept ?? declared;
  const scale = scaleById(imported, onRecord ? wordsOf(onRecord).id : inUse.id) ?? inUse;
  const count = (kind: keyof ReturnCounts) => wholeNumber(texts[kind]) ?? undefined;
  const wrong = (kind: keyof ReturnCounts) =>
    wholeNumber(texts[kind]) === undefined || (tried && texts[kind].trim() === '')
      ? 'Type how many; 0 if none.'
      : undefined;
  const list = wholeNumber(patients);
  const complete = countKinds.every((kind) => count(kind) !== undefined) && level !== null && list !== undefined;
  const counts: ReturnCounts = {
    doctors: count('doctors') ?? 0,
    nurses: count('nurses') ?? 0,
    healthcareAssistants: count('healthcareAssistants') ?? 0,
    pharmacists: count('pharmacists') ?? 0,
    others: count('others') ?? 0,
  };
  const figures = { monday, counts, patients: list ?? null, note: note.trim() };
  const name = phase.is === 'ready' ? phase.organisationName : actor.organisation;
  const text = complete
    ? returnText({ name, code: actor.organisation }, { ...figures, level, on: wordsOn(scale, level) })
    : null;
  const keep = async (what: 'counted' | 'copied' | 'sent') => {
    setTried(true);
    if (text === null || level === null) return;
    const args = { ...figures, level, scale: scale.id, sent: what === 'sent', copied: what === 'copied' };
    const answer = await engine.perform('pressure.recordReturn', practiceLedger(actor.organisation), args);
    if (answer.ok) form.done();
    setRefused(answer.ok ? null : answer.rejection);
  };
  const takeBack = async () => {
    const answer = await engine.perform('pressure.returnNotSent', practiceLedger(actor.organisation), { monday });
    setRefused(answer.ok ? null : answer.rejection);
  };
  const holiday = holidays.on(monday);
  return (
    <>
      <SectionTitle meta={<Meta>{`due ${longDate(returnDueOn(monday, holidays))}, ${returnDueTime}`}</Meta>}>
        {`Week of ${longDate(monday)}`}
      </SectionTitle>
      {kept?.sentAt && (
        <Message
          tone="good"
          title={`Sent, recorded on ${longMoment(kept.sentAt)}.`}
          actions={<Button onPress={takeBack}>It was not sent</Button>}
        >
          You can still put the figures right and send them again.
        </Message>
      )}
      {holiday !== undefined && (
        <Message tone="warn" title={`Monday was ${holiday}.`}>
          Ask your LMC which day it counts this week.
        </Message>
      )}
      <p>How many clinical appointments were there on Monday?</p>
      <FieldRow>
        {countKinds.map((kind) => (
          <TextField
            key={kind}
            label={countNames[kind]}
            value={texts[kind]}
            onChange={(typed) => setTexts((all) => ({ ...all, [kind]: typed }))}
            width="small"
            inputMode="numeric"
            maxLength={5}
            error={wrong(kind)}
          />
        ))}
        <TextField
          label="Registered patients"
          hint="may stay empty"
          value={patients}
          onChange={setPatients}
          width="small"
          inputMode="numeric"
          maxLength={9}
          error={list === undefined ? 'Type a whole number.' : undefined}
        />
      </FieldRow>
      <ChoiceRow
        label="Level"
        hint={chosen === null && declared ? `as declared, on ${scaleName(scale)}` : `on ${scaleName(scale)}`}
        choices={levels.map((value) => ({ value, label: definitionOn(scale, value).name }))}
        value={level}
        onChange={setChosen}
        error={tried && level === null ? 'Choose a level.' : undefined}
      />
      <TextArea
        label="Note for the LMC"
        hint="may stay empty; name nobody"
        value={note}
        onChange={setNote}
        width="full"
        maxLength={1000}
      />
      <KeptNote kept={form} />
      <Refused by={refused} />
      {text === null ? (
        <Meta>When every figure is there, the text to send stands here.</Meta>
      ) : (
        <>
          <div className={names.text} role="region" aria-label="The return, as text">
            {text}
          </div>
          <p>
            <CopyButton
              text={text}
              copy={async (words) => {
                await window.practiceBuddy.call('clipboard.write', words);
                await keep('copied');
              }}
              label="Copy the return"
            />
          </p>
        </>
      )}
      <p>
        <Button look="primary" keys="Ctrl+Enter" onPress={() => keep('sent')}>
          I have sent it to the LMC
        </Button>{' '}
        <Button onPress={() => keep('counted')}>Keep the figures for later</Button>{' '}
        {onBack && (
          <Button keys="Esc" onPress={onBack}>
            Back to this week
          </Button>
        )}
      </p>
    </>
  );
}
