import { useState } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { z } from 'zod';
import { answersThatCount } from '../../../shared/domain/closure/as-of';
import { changeWords } from '../../../shared/domain/closure/change-words';
import type { Closure, ClosureAnswer, ClosureFacts } from '../../../shared/domain/closure/model';
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
import { ActOrBack, Column, SidePanel } from '../../ui';
import { changedTo, differing } from './changed-facts';
import { ClosureFields } from './ClosureFields';
import { MomentFields } from './MomentFields';
import { packTitles } from './Pack';
import { marked, RehearsalMark } from './RehearsalMark';
import { buddiesOf, tellingsOfChange } from './told';
import { saidApart, saidAt } from './refused-at';
import { ToldLines } from './ToldLines';
import { momentSchema, reasonMissing, useClosureAnswers } from './useClosureAnswers';
import { useClosureRows } from './useClosureRows';
import { daysOf, momentChanged, momentTyped } from './when';

/** A closure that waits or runs becomes another: what will be told to whom is in sight before it is. */
export function ChangeClosure({ closure, buddiesClosed }: { closure: Closure; buddiesClosed: readonly Closure[] }) {
  const engine = useEngine();
  const actor = useActor();
  const { back } = useNavigation();
  const words = usePracticeWords();
  const holidays = useHolidays();
  const now = useInstant(30);
  const today = londonDate(now);
  const rows = useClosureRows(closure.id);
  const holds = useRows('arrangement')
    .map((view) => view.value)
    .filter((one) => isParty(one, actor.organisation) && ['active', 'not-begun'].includes(standing(one, today)));
  const buddies = [...new Set([...closure.cover, ...buddiesOf(holds, actor.organisation)])];
  const form = useKept(`closure.change ${closure.id}`);
  const answers = useClosureAnswers(form, {
    extent: closure.extent,
    cause: closure.cause ?? null,
    reason: closure.reason,
    until: momentTyped(closure.until),
  });
  const [from, setFrom] = form.field('from', momentSchema, momentTyped(closure.from));
  const [cover, setCover] = form.field('cover', z.array(z.string()), closure.cover);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<{ by: Rejection; of: string } | null>(null);

  const waits = closure.from > now;
  const begins = waits ? momentChanged(from, closure.from, today) : closure.from;
  const ends = momentChanged(answers.until, closure.until, today);
  const after: ClosureFacts = {
    from: begins ?? closure.from,
    until: ends === undefined ? closure.until : ends,
    extent: answers.extent,
    ...(answers.cause === null ? {} : { cause: answers.cause }),
    reason: reasonMissing(answers) ? closure.reason : answers.reason.trim(),
    cover,
  };
  // A refusal is about what was sent; once the answers differ from that it no longer says anything.
  const refused = refusal?.of === JSON.stringify(after) ? refusal.by : null;
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
  const noCover = closure.rehearsal !== true && cover.length === 0 && needsCover(after, holidays);

  const change = async () => {
    setTried(true);
    if (reasonMissing(answers) || ends === undefined || begins === null || begins === undefined) return;
    const args = { closure: closure.id, ...differing(closure, after) };
    const done = await engine.perform('closure.change', boardLedger(actor.organisation), args);
    setRefusal(done.ok ? null : { by: done.rejection, of: JSON.stringify(after) });
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
            <ActOrBack onAct={change} onBack={back}>
              Change it and tell them
            </ActOrBack>
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
      <Refused by={saidApart(refused, waits)} takesFocus />
      <ClosureFields {...{ answers, ends, buddies, cover, buddiesClosed, now, tried, refused }} onCover={setCover}>
        {waits && (
          <MomentFields
            label="Closes"
            value={from}
            onChange={setFrom}
            read={begins}
            error={
              saidAt(refused)('from') ??
              (tried && (begins === null || begins === undefined) ? 'Say the day and the time.' : undefined)
            }
          />
        )}
      </ClosureFields>
    </Column>
  );
}
