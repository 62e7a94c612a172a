import { useState } from 'react';
import { closureExtentNames, type Capacity, type Closure } from '../../../shared/domain/closure/model';
import { closedAt } from '../../../shared/domain/closure/in-force';
import { listMoment, longMoment } from '../../../shared/domain/dates';
import { listed } from '../../../shared/domain/words';
import { boardLedger } from '../../../shared/protocol/ledger';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { ReasonDialog } from '../../app/ReasonDialog';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine, usePhase, useRows } from '../../engine';
import { Button, Column, SidePanel, Steps, type Step } from '../../ui';
import { Pack } from './Pack';
import { Past } from './Past';

/** Our practice is closed, or will be: the words for patients, and the buddies' answers as they come. */
export function OurClosure({ closure, over }: { closure: Closure; over: Closure[] }) {
  const engine = useEngine();
  const actor = useActor();
  const phase = usePhase();
  const { instead, back } = useNavigation();
  const now = useInstant(30);
  const words = usePracticeWords();
  const answers = useRows('closureAnswer')
    .map((view) => view.value)
    .filter((one) => one.closure === closure.id);
  const [opening, setOpening] = useState(false);
  const name = phase.is === 'ready' ? phase.organisationName : actor.organisation;
  const closed = closedAt(closure, now);
  const isOver = closure.reopened !== null || (closure.until !== null && closure.until <= now);
  const steps: Step[] = [
    {
      id: 'declared',
      time: listMoment(closure.declaredAt, now),
      title: `Declared by ${closure.declaredBy.name}`,
      detail: `“${closure.reason}”`,
    },
    ...[...new Set([...closure.cover, ...answers.map((one) => one.organisation)])].map((code): Step => {
      const answer = answers.find((one) => one.organisation === code);
      if (!answer)
        return {
          id: code,
          title: `${words.nameOf(code)} has not answered`,
          detail: 'Ring them if it cannot wait',
          state: isOver ? 'coming' : 'now',
        };
      return {
        id: code,
        time: listMoment(answer.at, now),
        title: `${words.nameOf(code)}: ${theirWords[answer.capacity]}`,
        detail: `${answer.by.name}${answer.note === '' ? '' : `: “${answer.note}”`}`,
        ...(answer.capacity === 'none' ? { state: 'warn' as const } : {}),
      };
    }),
    ...(closure.reopened
      ? [
          {
            id: 'reopened',
            time: listMoment(closure.reopened.at, now),
            title: `Opened again by ${closure.reopened.by.name}`,
            ...(closure.reopened.note === '' ? {} : { detail: `“${closure.reopened.note}”` }),
          },
        ]
      : []),
  ];
  const title = closure.reopened
    ? `${name} is open again`
    : closed
      ? `${name} is closed`
      : isOver
        ? `${name} was closed`
        : `${name} will close`;
  const asked = listed(closure.cover.map(words.shortName));
  return (
    <Column
      title={title}
      lead={`${closureExtentNames[closure.extent]}, from ${longMoment(closure.from)}${closure.until === null ? '. Nobody knows yet until when.' : ` until ${longMoment(closure.until)}.`}`}
      side={
        <SidePanel
          title="Your buddies"
          actions={
            <>
              {!isOver && (
                <Button look="primary" onPress={() => setOpening(true)}>
                  {closed ? `Open ${name} again` : 'Call it off'}
                </Button>
              )}
              {isOver && (
                <Button look="primary" onPress={() => instead({ at: 'closure' })}>
                  Close the practice
                </Button>
              )}
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
        >
          <Steps label="Your buddies" steps={steps} />
        </SidePanel>
      }
    >
      <Pack closure={closure} answers={answers} />
      <Past closures={over} />
      {opening && (
        <ReasonDialog
          title={closed ? `Open ${name} again` : 'Call the closure off'}
          means={`${asked === '' ? 'Everybody at your practice' : asked} will see at once that you are open. Take the notice off the door, and change the telephone and the website.`}
          label="Note"
          hint="what they should know; you may leave it empty"
          does={closed ? `Open ${name} again now` : 'Call it off'}
          look="primary"
          optional
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

/** Their "we" read from our side. */
const theirWords: Record<Capacity, string> = {
  all: 'takes our patients',
  'urgent-only': 'takes urgent care only',
  none: 'cannot help now',
};
