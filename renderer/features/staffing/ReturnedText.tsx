import { useState } from 'react';
import { longDate, longMoment } from '../../../shared/domain/dates';
import type { ReturnStep, WeeklyReturn } from '../../../shared/domain/staffing/model';
import { returnText } from '../../../shared/domain/staffing/return';
import { sentStepOf } from '../../../shared/domain/staffing/return-steps';
import { wordsOf } from '../../../shared/domain/staffing/scale';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Json } from '../../../shared/protocol/primitives';
import type { Rejection } from '../../../shared/protocol/sync';
import { usePaper } from '../../app/paper';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, usePhase } from '../../engine';
import { Button, classes, CopyButton, Document, Message, SectionTitle, Steps } from '../../ui';
import names from './Board.module.css';
import type { ReturnedWeek } from './returned-weeks';

const stepNames: Record<ReturnStep['step'], string> = {
  copied: 'Copied',
  sent: 'Marked as sent',
  'not-sent': 'It was not sent: the mark was taken back',
};

/** The return of a week as it stands, as text to copy and print, with everything that was done with it. */
export function ReturnedText({
  week,
  figures,
  onCorrect,
  onBack,
}: {
  week: ReturnedWeek;
  figures: WeeklyReturn;
  onCorrect: () => void;
  onBack: () => void;
}) {
  const engine = useEngine();
  const actor = useActor();
  const phase = usePhase();
  const paper = usePaper();
  const [refused, setRefused] = useState<Rejection | null>(null);
  const practice = {
    name: phase.is === 'ready' ? phase.organisationName : actor.organisation,
    code: actor.organisation,
  };
  const text = returnText(practice, figures);
  const sent = sentStepOf(week.steps);
  const perform = async (command: string, args: Record<string, Json>) => {
    const answer = await engine.perform(command, practiceLedger(actor.organisation), args);
    setRefused(answer.ok ? null : answer.rejection);
  };
  const { monday, counts, patients, level, note } = figures;
  const copy = async (words: string) => {
    await window.practiceBuddy.call('clipboard.write', words);
    const scale = wordsOf(figures).id;
    await perform('pressure.recordReturn', { monday, counts, patients, level, note, scale, sent: false, copied: true });
  };
  return (
    <>
      <Refused by={refused} />
      <div className={classes(names.acts, names.before)}>
        <CopyButton text={text} copy={copy} label="Copy the return" />
        <Button onPress={paper.print}>Print</Button>
        <Button onPress={onCorrect}>Put it right or send it again</Button>
        {figures.sentAt !== null && (
          <Button onPress={() => perform('pressure.returnNotSent', { monday })}>It was not sent</Button>
        )}
        <Button keys="Esc" onPress={onBack} autoFocus>
          Back to this week
        </Button>
      </div>
      {week.changedSince && (
        <Message tone="warn" title="The figures were put right after it was sent, and not sent again.">
          Send the text below to the LMC, then mark it as sent again. What was sent stands under it.
        </Message>
      )}
      <Document
        title={`Weekly return, week of ${longDate(monday)}`}
        within
        meta={[
          { label: practice.name, detail: actor.organisation },
          { label: 'Figures', detail: `${longMoment(figures.at)}, ${figures.by.name}` },
        ]}
      >
        <div className={names.text} role="region" aria-label="The return, as text">
          {text}
        </div>
        {sent && week.changedSince && (
          <>
            <SectionTitle>{`As it was sent, ${longMoment(sent.at)}`}</SectionTitle>
            <div className={names.text}>{returnText(practice, sent)}</div>
          </>
        )}
        <SectionTitle>What was done with it</SectionTitle>
        {week.steps.length > 0 ? (
          <Steps
            label="What was done with it"
            steps={week.steps.map((one) => ({
              id: `${one.step} ${one.at}`,
              time: longMoment(one.at),
              title: `${stepNames[one.step]} by ${one.by.name}`,
              state: one.step === 'not-sent' ? 'warn' : 'done',
            }))}
          />
        ) : (
          <p>
            {figures.sentAt === null
              ? 'Its figures are kept. It was neither copied nor marked as sent.'
              : `Marked as sent by ${figures.by.name}, ${longMoment(figures.sentAt)}.`}
          </p>
        )}
      </Document>
    </>
  );
}
