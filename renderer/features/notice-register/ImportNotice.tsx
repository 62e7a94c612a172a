import { useState } from 'react';
import { z } from 'zod';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear } from '../../../shared/domain/dates';
import {
  basisNames,
  bases,
  noticeRowId,
  recipientNames,
  recipients,
  type Notice,
} from '../../../shared/domain/notice/model';
import { json, type Json } from '../../../shared/protocol/primitives';
import { referenceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { typedDate } from '../../app/typed-date';
import { useEngine, useNow } from '../../engine';
import {
  ActOrBack,
  Button,
  CheckList,
  ChoiceRow,
  Column,
  DateField,
  Dialog,
  FieldRow,
  Message,
  SidePanel,
  TextArea,
  TextField,
  WhatWillHappen,
} from '../../ui';
import { FileOfText, chosenText } from './FileOfText';
import { emptyEntries, entriesFrom, noticeEntries, noticeFrom, type NoticeEntries } from './new-notice';
import { daysOf } from './order';
import names from './Register.module.css';

const anew = 'a-new-notice';

/** For a service administrator: publishes a notice, or the next version of one, with its official text from a file. */
export function ImportNotice({ notices }: { notices: readonly Notice[] }) {
  const engine = useEngine();
  const { back, instead } = useNavigation();
  const year = Number(londonDate(useNow(600)).slice(0, 4));
  const form = useKept('notice.publish');
  const [of, setOf] = form.field('of', z.string(), anew);
  const [entries, setEntries] = form.field('entries', noticeEntries, emptyEntries);
  const [chosen, setChosen] = form.field('chosen', chosenText.nullable(), null);
  const [fileRefused, setFileRefused] = useState<Rejection | null>(null);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);

  const latest = latestVersions(notices);
  const base = latest.find((one) => one.notice === of);
  const made = noticeFrom(entries, chosen?.text ?? null, base, year);
  const errors = tried && !made.ok ? made.errors : {};
  const change = (some: Partial<NoticeEntries>) => {
    setRefused(null);
    setEntries({ ...entries, ...some });
  };
  const understood = (text: string) => {
    const date = typedDate(text, year);
    return date && dayMonthYear(date);
  };
  const begin = (id: string) => {
    setOf(id);
    const from = latest.find((one) => one.notice === id);
    setEntries(from ? entriesFrom(from) : emptyEntries);
  };
  const ask = () => {
    setTried(true);
    if (made.ok && !fileRefused) setAsking(true);
  };
  const publish = async () => {
    if (!made.ok) return;
    const done = await engine.perform('notice.publish', referenceLedger, { notice: asJson(made.value) });
    setAsking(false);
    if (done.ok) {
      form.done();
      instead({ at: 'notices', id: noticeRowId(made.value) });
    } else setRefused(done.rejection);
  };
  return (
    <Column
      title="Publish a notice"
      lead="It reaches every practice by itself, and is never altered afterwards."
      side={
        <SidePanel
          title="What will happen"
          actions={
            <ActOrBack onAct={ask} onBack={back}>
              Go on
            </ActOrBack>
          }
        >
          <WhatWillHappen
            lines={[
              {
                id: 'version',
                kind: 'next',
                text: base ? `Version ${base.version + 1} of ${base.title}` : 'Version 1 of a new notice',
                detail: 'A correction afterwards is the next version',
              },
              {
                id: 'days',
                kind: made.ok ? 'next' : 'unknown',
                text: made.ok ? `In force: ${daysOf(made.value)}` : 'Give the days on which it is in force',
                detail: 'Both are days of it',
              },
              {
                id: 'official',
                kind: chosen ? 'next' : 'note',
                text: chosen ? 'The official text is shown whole, below the summary' : 'No official text is chosen yet',
                detail: chosen ? 'Each computer checks it against its fingerprint' : 'You may publish without one',
              },
            ]}
          />
          {tried && !made.ok && (
            <Message tone="bad" title="Something is still missing." takesFocus>
              Look for the marked fields. Nothing was published.
            </Message>
          )}
          <Refused by={refused} takesFocus />
        </SidePanel>
      }
    >
      <ChoiceRow
        label="Which notice"
        choices={[
          { value: anew, label: 'A new notice' },
          ...latest.map((one) => ({ value: one.notice, label: `Version ${one.version + 1} of ${one.title}` })),
        ]}
        value={of}
        onChange={begin}
        down
      />
      <FileOfText chosen={chosen} refused={fileRefused} onChosen={setChosen} onRefused={setFileRefused} />
      <TextField
        label="Title"
        value={entries.title}
        onChange={(title) => change({ title })}
        width="full"
        maxLength={200}
        error={errors.title}
      />
      <FieldRow>
        <DateField
          label="Issued on"
          value={entries.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
          good={understood(entries.issuedOn)}
          error={errors.issuedOn}
        />
        <DateField
          label="In force from"
          value={entries.from}
          onChange={(from) => change({ from })}
          good={understood(entries.from)}
          error={errors.from}
        />
        <DateField
          label="Last day"
          hint="empty: until replaced"
          value={entries.until}
          onChange={(until) => change({ until })}
          good={understood(entries.until)}
          error={errors.until}
        />
      </FieldRow>
      <TextField
        label="Issued by"
        value={entries.issuedBy}
        onChange={(issuedBy) => change({ issuedBy })}
        width="full"
        maxLength={200}
        error={errors.issuedBy}
      />
      <ChoiceRow
        label="On what basis"
        choices={bases.map((value) => ({ value, label: basisNames[value] }))}
        value={entries.basis}
        onChange={(basis) => change({ basis })}
      />
      <CheckList
        label="Addressed to"
        choices={recipients.map((value) => ({ value, label: recipientNames[value] }))}
        value={entries.recipients}
        onChange={(some) => change({ recipients: some })}
        across
        error={errors.recipients}
      />
      <TextArea
        label="Purposes"
        hint="the notice’s own, one a line"
        value={entries.purposes}
        onChange={(purposes) => change({ purposes })}
        rows={4}
        error={errors.purposes}
      />
      <TextArea
        label="Summary in plain words"
        hint="each line is a paragraph; {home} and {purpose} are filled in when it is shown"
        value={entries.summary}
        onChange={(summary) => change({ summary })}
        rows={6}
        error={errors.summary}
      />
      <TextField
        label="Citation"
        value={entries.citation}
        onChange={(citation) => change({ citation })}
        width="full"
        maxLength={400}
        error={errors.citation}
      />
      <KeptNote kept={form} />
      <Dialog
        title="Publish to every practice"
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="primary" keys="Ctrl+Enter" onPress={publish}>
              Publish it now
            </Button>
            <Button keys="Esc" onPress={() => setAsking(false)}>
              Back
            </Button>
          </>
        }
      >
        {made.ok && (
          <>
            <p>{`${made.value.title}, version ${made.value.version}. ${daysOf(made.value)}.`}</p>
            <p>From its first day it is shown before each record that is opened on its basis.</p>
            {chosen ? (
              <p className={names.hash}>{`SHA-256 of the official text: ${chosen.text.sha256}`}</p>
            ) : (
              <p>It has no official text.</p>
            )}
          </>
        )}
      </Dialog>
    </Column>
  );
}

/** Of each notice its latest version, by title. */
function latestVersions(notices: readonly Notice[]): Notice[] {
  const latest = new Map<string, Notice>();
  for (const one of notices) if (one.version > (latest.get(one.notice)?.version ?? 0)) latest.set(one.notice, one);
  return [...latest.values()].sort((one, other) => one.title.localeCompare(other.title));
}

const asJson = (one: Notice): Json => json.parse(JSON.parse(JSON.stringify(one)));
