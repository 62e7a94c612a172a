import { useState } from 'react';
import { z } from 'zod';
import { answersThatCount } from '../../../shared/domain/closure/as-of';
import { changeWords } from '../../../shared/domain/closure/change-words';
import {
  closureCause,
  closureCauseNames,
  closureCauses,
  closureExtent,
  closureExtentNames,
  closureExtents,
  type Closure,
  type ClosureAnswer,
  type ClosureFacts,
} from '../../../shared/domain/closure/model';
import { needsCover } from '../../../shared/domain/closure/needs-cover';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { boardLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine, useRows } from '../../engine';
import { Button, ChoiceRow, Column, SidePanel, TextArea } from '../../ui';
import { changedTo, differing } from './changed-facts';
import { CoverField } from './CoverField';
import { MomentFields } from './MomentFields';
import { packTitles } from './Pack';
import { marked, RehearsalMark } from './RehearsalMark';
import { buddiesOf, tellingsOfChange } from './told';
import { ToldLines } from './ToldLines';
import { useClosureRows } from './useClosureRows';
import { daysOf, momentChanged, momentTyped } from './when';

/** A closure that waits or runs becomes another: what will be told to whom is in sight before it is. */
export function ChangeClosure({ closure, buddiesClosed }: { closure: Closure; buddiesClosed: readonly Closure[] }) {
  const engine = useEngine();
  const actor = useActor();
  const { back } = useNavigation();
  const words = usePracticeWords();
  const now = useInstant(30);
  const today = londonDate(now);
  const rows = useClosureRows(closure.id);
  const holds = useRows('arrangement')
    .map((view) => view.value)
    .filter((one) => isParty(one, actor.organisation) && ['active', 'not-begun'].includes(standing(one, today)));
  const buddies = [...new Set([...closure.cover, ...buddiesOf(holds, actor.organisation)])];
  const form = useKept(`closure.change ${closure.id}`);
  const [extent, setExtent] = form.field('extent', closureExtent, closure.extent);
  const [cause, setCause] = form.field('cause', closureCause.nullable(), closure.cause ?? null);
  const [reason, setReason] = form.field('reason', z.string(), closure.reason);
  const [from, setFrom] = form.field(
    'from',
    z.object({ date: z.string(), time: z.string() }),
    momentTyped(closure.from),
  );
  const [until, setUntil] = form.field(
    'until',
    z.object({ date: z.string(), time: z.string() }),
    momentTyped(closure.until),
  );
  const [cover, setCover] = form.field('cover', z.array(z.string()), closure.cover);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);

  const waits = closure.from > now;
  const begins = waits ? momentChanged(from, closure.from, today) : closure.from;
  const ends = momentChanged(until, closure.until, today);
  const reasonMissing = reason.trim() === '';
  const said = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);
  const after: ClosureFacts = {
    from: begins ?? closure.from,
    until: ends === undefined ? closure.until : ends,
    extent,
    ...(cause === null ? {} : { cause }),
    reason: reasonMissing ? closure.reason : reason.trim(),
    cover,
  };
  const says = changeWords(closure, after, today, words.nameOf);
  const name = words.nameOf(closure.organisation);
  const codes = (answers: readonly ClosureAnswer[]) => answers.map((one) => one.organisation);
  const told = tellingsOfChange({
    name,
    rehearsal: closure.rehearsal === true,
    says,
    answered: codes(rows.answers),
    // As it will be: what holds now becomes what held before.
    counts: codes(answersThatCount(changedTo(closure, after, actor, now), rows.answers)),
    buddies: [...new Set([...buddies, ...cover])],
    changedTexts: packTitles.filter(({ id }) => rows.texts.some((one) => one.text === id)).map(({ title }) => title),
    nameOf: words.nameOf,
  });
  const noCover = closure.rehearsal !== true && cover.length === 0 && needsCover(after);

  const change = async () => {
    setTried(true);
    if (reasonMissing || ends === undefined || begins === null || begins === undefined) return;
    const args = { closure: closure.id, ...differing(closure, after) };
    const done = await engine.perform('closure.change', boardLedger(actor.organisation), args);
    setRefused(done.ok ? null : done.rejection);
    if (!done.ok) return;
    form.done();
    back();
  };
  return (
    <Column
      title={marked(closure, 'Change the closure')}
      lead="Change what is different. What stood before is kept in the time-line."
      side={
        <SidePanel
          title="What will be told, and to whom"
          actions={
            <>
              <Button look="primary" keys="Ctrl+Enter" onPress={change}>
                Change it and tell them
              </Button>
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
        >
          {says.length === 0 ? (
            <p>Nothing is different yet.</p>
          ) : (
            <ToldLines told={told} noCover={noCover} days={daysOf(after)} />
          )}
        </SidePanel>
      }
    >
      <RehearsalMark closure={closure} home={name} />
      <KeptNote kept={form} />
      <Refused by={refused?.field === undefined ? refused : null} takesFocus />
      <ChoiceRow
        label="What is closed?"
        choices={closureExtents.map((value) => ({ value, label: closureExtentNames[value] }))}
        value={extent}
        onChange={setExtent}
        autoFocus
      />
      <TextArea
        label="Why?"
        hint="your buddies read it; name no patient and nobody who is absent"
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={500}
        error={tried && reasonMissing ? 'Say in one sentence why.' : undefined}
      />
      {waits && (
        <MomentFields
          label="Closes"
          value={from}
          onChange={setFrom}
          read={begins}
          error={
            said('from') ??
            (tried && (begins === null || begins === undefined) ? 'Say the day and the time.' : undefined)
          }
        />
      )}
      <MomentFields
        label="Opens again"
        hint="if known"
        value={until}
        onChange={setUntil}
        read={ends}
        error={
          said('until') ?? (tried && ends === undefined ? 'Type a day and a time, or leave both empty.' : undefined)
        }
      />
      <CoverField
        buddies={buddies}
        value={cover}
        onChange={setCover}
        closed={buddiesClosed}
        now={now}
        error={said('cover')}
      />
      <ChoiceRow
        label="What failed?"
        hint="you may leave it: the list of what must be done is shorter when it is said"
        choices={closureCauses.map((value) => ({ value, label: closureCauseNames[value] }))}
        value={cause}
        onChange={setCause}
      />
    </Column>
  );
}
