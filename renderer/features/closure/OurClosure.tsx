import { useState } from 'react';
import { useHolidays } from '../../app/useHolidays';
import {
  closingLines,
  lasting,
  marked as markedLines,
  reopeningLines,
} from '../../../shared/domain/closure/checklist-for';
import { closureExtentNames, type Closure } from '../../../shared/domain/closure/model';
import { runsAt } from '../../../shared/domain/closure/in-force';
import { longMoment } from '../../../shared/domain/dates';
import { listed } from '../../../shared/domain/words';
import { boardLedger } from '../../../shared/protocol/ledger';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { ReasonDialog } from '../../app/ReasonDialog';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine, usePhase } from '../../engine';
import { Button, Column, SidePanel, Steps } from '../../ui';
import { closureSteps } from './closure-steps';
import { Pack } from './Pack';
import names from './Pack.module.css';
import { Past } from './Past';
import { marked, RehearsalMark } from './RehearsalMark';
import { useClosureRows } from './useClosureRows';

/** Our practice is closed, or will be: the words for patients, the list, and the buddies' answers as they come. */
export function OurClosure({ closure, over }: { closure: Closure; over: Closure[] }) {
  const engine = useEngine();
  const actor = useActor();
  const phase = usePhase();
  const { go, instead, back } = useNavigation();
  const now = useInstant(30);
  const holidays = useHolidays();
  const words = usePracticeWords();
  const rows = useClosureRows(closure.id);
  const [opening, setOpening] = useState(false);
  const name = phase.is === 'ready' ? phase.organisationName : actor.organisation;
  const runs = runsAt(closure, now);
  const isOver = closure.reopened !== null || (closure.until !== null && closure.until <= now);
  const rehearsal = closure.rehearsal === true;
  const list = markedLines((isOver ? reopeningLines : closingLines)(closure, holidays), closure, rows.lines, now);
  const left = list.filter((line) => line.state.is === 'open').length;
  const late = list.filter((line) => line.late).length;
  const page = (view: 'list' | 'care' | 'time-line' | 'meanwhile') => () => go({ at: 'closure', id: closure.id, view });
  const asked = listed(closure.cover.map(words.shortName));
  const endWords = rehearsal ? 'End the rehearsal' : runs ? `Open ${name} again` : 'Call it off';
  return (
    <Column
      title={marked(closure, titleOf(closure, name, runs, isOver))}
      lead={`${closureExtentNames[closure.extent]}, from ${longMoment(closure.from)}${closure.until === null ? '. Nobody knows yet until when.' : ` until ${longMoment(closure.until)}.`}${runs ? ` ${lasting(closure.from, now)} so far.` : ''}`}
      side={
        <SidePanel
          title="Your buddies"
          actions={
            <>
              {!isOver && (
                <Button look="primary" onPress={() => setOpening(true)}>
                  {endWords}
                </Button>
              )}
              {!isOver && (
                <Button keys="C" onPress={() => go({ at: 'closure', id: closure.id, view: 'change' })}>
                  Change it
                </Button>
              )}
              {(isOver || rehearsal) && (
                <Button
                  look={isOver ? 'primary' : 'secondary'}
                  onPress={() => instead({ at: 'closure', view: 'declare' })}
                >
                  {rehearsal && !isOver ? 'Close the practice for real' : 'Close the practice'}
                </Button>
              )}
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
        >
          <Steps
            label="Your buddies"
            steps={closureSteps({ closure, answers: rows.answers, now, isOver, nameOf: words.nameOf })}
          />
        </SidePanel>
      }
    >
      <RehearsalMark closure={closure} home={name} />
      <div className={names.places}>
        <Button keys="L" onPress={page('list')}>
          {`What must be done: ${left === 0 ? 'all done' : `${left} left${late > 0 ? `, ${late} late` : ''}`}`}
        </Button>
        <Button keys="W" onPress={page('care')}>
          Who takes what
        </Button>
        <Button keys="M" onPress={page('meanwhile')}>
          What was done meanwhile
        </Button>
        <Button keys="T" onPress={page('time-line')}>
          Time-line
        </Button>
      </div>
      <Pack closure={closure} answers={rows.answers} care={rows.care} texts={rows.texts} />
      <Past closures={over} />
      {opening && (
        <ReasonDialog
          keeps={`closure.reopen ${closure.id}`}
          title={rehearsal ? 'End the rehearsal' : runs ? `Open ${name} again` : 'Call the closure off'}
          means={
            rehearsal
              ? 'It is kept with its time-line and with what you learned.'
              : `${asked === '' ? 'Everybody at your practice' : asked} will see at once that you are open. Take the notice off the door, and change the telephone and the website: the list for opening again has each step.`
          }
          label={rehearsal ? 'What was learned?' : 'Note'}
          hint={rehearsal ? 'e.g. “The ICB’s number was wrong”' : 'what they should know; you may leave it empty'}
          does={rehearsal || !runs ? endWords : `Open ${name} again now`}
          look="primary"
          optional={!rehearsal}
          onDo={async (note) => {
            const args = { closure: closure.id, note };
            const done = await engine.perform('closure.reopen', boardLedger(actor.organisation), args);
            // It stays in sight, with the words to take down, also for whoever came here without naming it.
            if (done.ok) instead({ at: 'closure', id: closure.id });
            return done;
          }}
          onClose={() => setOpening(false)}
        />
      )}
    </Column>
  );
}

function titleOf(closure: Closure, name: string, runs: boolean, isOver: boolean): string {
  if (closure.rehearsal) return isOver ? `closing ${name}, ended` : `${name} practises closing`;
  if (closure.reopened) return `${name} is open again`;
  return runs ? `${name} is closed` : isOver ? `${name} was closed` : `${name} will close`;
}
