import { useState } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { checklistGroupNames } from '../../../shared/domain/closure/checklist';
import {
  closingLines,
  lasting,
  marked as markedLines,
  reopeningLines,
} from '../../../shared/domain/closure/checklist-for';
import type { LineAct } from '../../../shared/domain/closure/line-state';
import type { Closure } from '../../../shared/domain/closure/model';
import { listMoment } from '../../../shared/domain/dates';
import { counted } from '../../../shared/domain/words';
import { boardLedger, pairLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { Said } from '../../app/Said';
import { usePracticeWords } from '../../app/practice-words';
import { ReasonDialog } from '../../app/ReasonDialog';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine } from '../../engine';
import { Button, ChoiceRow, Column, ListBox, SidePanel } from '../../ui';
import { ChecklistPaper } from './ChecklistPaper';
import { CurrentLine } from './CurrentLine';
import { lineWords, undoneFirst } from './line-words';
import names from './Pack.module.css';
import { marked, RehearsalMark } from './RehearsalMark';
import { useClosureRows } from './useClosureRows';

/** Who must be told and what must go on, line by line, for the practice that is closed and for its buddies. */
export function ClosureList({ closure }: { closure: Closure }) {
  const engine = useEngine();
  const actor = useActor();
  const paper = usePaper();
  const { back } = useNavigation();
  const now = useInstant(15);
  const holidays = useHolidays();
  const words = usePracticeWords();
  const { lines: rows } = useClosureRows(closure.id);
  const [half, setHalf] = useState<'closing' | 'opening'>(closure.reopened ? 'opening' : 'closing');
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const home = words.nameOf(closure.organisation);
  const clock = (at: string) => listMoment(at, now);
  const both = {
    closing: markedLines(closingLines(closure, holidays), closure, rows, now),
    opening: markedLines(reopeningLines(closure, holidays), closure, rows, now),
  };
  const shown = undoneFirst(both[half]);
  // A line that was just ticked moves down the list; the one that takes its place is next.
  const current = shown.find((line) => line.id === chosen) ?? shown[0];
  const left = shown.filter((line) => line.state.is === 'open').length;
  const late = shown.filter((line) => line.late).length;

  const does = async (act: LineAct, text = '') => {
    if (!current) return { ok: true as const, command: '' };
    const place = shown.indexOf(current);
    const ours = closure.organisation === actor.organisation;
    const args = { closure: closure.id, line: current.id, act, words: text };
    const done = ours
      ? await engine.perform('closure.line', boardLedger(actor.organisation), args)
      : await engine.perform('closure.buddyLine', pairLedger(actor.organisation, closure.organisation), args);
    setRefused(done.ok ? null : done.rejection);
    if (done.ok && (act === 'tick' || act === 'not-applicable'))
      setChosen(shown[place + 1]?.state.is === 'open' ? (shown[place + 1]?.id ?? null) : null);
    else setChosen(current.id);
    return done;
  };
  const title = marked(
    closure,
    half === 'closing' ? `What must be done while ${home} is closed` : `What must be done to open ${home} again`,
  );
  const since = closure.reopened
    ? `Open again since ${clock(closure.reopened.at)}, after ${lasting(closure.from, closure.reopened.at)}.`
    : closure.from <= now
      ? `${closure.rehearsal ? 'Rehearsed' : 'Closed'} for ${lasting(closure.from, now)}.`
      : `Closes ${clock(closure.from)}.`;
  return (
    <Column
      title={title}
      lead={`${since} ${left === 0 ? 'Everything is done.' : `${counted(left, 'line')} not done${late > 0 ? `, ${late} late` : ''}.`}`}
      side={
        <SidePanel
          title="This line"
          actions={
            <Button keys="Esc" onPress={back}>
              Back
            </Button>
          }
        >
          {current && <CurrentLine line={current} clock={clock} does={does} asks={setAsking} />}
          <Refused by={refused} />
        </SidePanel>
      }
    >
      <RehearsalMark closure={closure} home={home} />
      <div className={names.places}>
        <Button look="quiet" keys="P" onPress={paper.print}>
          Print the list
        </Button>
        <Button look="quiet" onPress={() => paper.savePdf(`closure-list-${closure.organisation}`, title)}>
          PDF of the list
        </Button>
      </div>
      <Said said={paper.said} />
      <ChoiceRow
        label="Which list?"
        choices={[
          { value: 'closing', label: 'Closing' },
          { value: 'opening', label: 'Opening again' },
        ]}
        value={half}
        onChange={(value) => {
          setHalf(value);
          setChosen(null);
        }}
      />
      <ListBox
        label={half === 'closing' ? 'Lines of the list' : 'Lines of the list, backwards'}
        autoFocus
        rows={shown.map((line) => ({
          id: line.id,
          title: line.says,
          meta: `${checklistGroupNames[line.group]}. ${lineWords(line, clock)}`,
          ...(line.state.is === 'open' && line.due !== null ? { time: `by ${clock(line.due)}` } : {}),
          ...(line.late ? { tone: 'bad' as const } : line.state.is === 'open' ? {} : { tone: 'good' as const }),
        }))}
        current={current?.id ?? null}
        onMove={setChosen}
      />
      <ChecklistPaper title={title} lines={both[half]} clock={clock} />
      {asking && current && (
        <ReasonDialog
          keeps={`closure ${closure.id} ${current.id} ${asking.act}`}
          {...asking}
          means={`“${current.says}”`}
          look="primary"
          onDo={(text) => does(asking.act, text)}
          onClose={() => setAsking(null)}
        />
      )}
    </Column>
  );
}

/** A second click with words of its own. */
export interface Asking {
  act: LineAct;
  title: string;
  label: string;
  hint: string;
  does: string;
}
