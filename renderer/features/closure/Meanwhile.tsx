import type { Access } from '../../../shared/domain/access/model';
import { useHolidays } from '../../app/useHolidays';
import { purposeNames } from '../../../shared/domain/access/model';
import {
  closingLines,
  lasting,
  marked as markedLines,
  reopeningLines,
} from '../../../shared/domain/closure/checklist-for';
import type { Closure } from '../../../shared/domain/closure/model';
import { during, endOf, meanwhile } from '../../../shared/domain/closure/time-line';
import { listMoment } from '../../../shared/domain/dates';
import { counted } from '../../../shared/domain/words';
import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { Said } from '../../app/Said';
import { usePracticeWords } from '../../app/practice-words';
import { useInstant } from '../../app/useInstant';
import { useRows } from '../../engine';
import { Button, Column, Document, Facts, SectionTitle } from '../../ui';
import names from './Pack.module.css';
import { marked, RehearsalMark } from './RehearsalMark';
import { useClosureRows } from './useClosureRows';

/** On one page for the manager who opens again: what was done by others meanwhile, and what is still in the air. */
export function MeanwhilePage({ closure }: { closure: Closure }) {
  const paper = usePaper();
  const { go, back } = useNavigation();
  const now = useInstant(30);
  const holidays = useHolidays();
  const words = usePracticeWords();
  const { accesses, lines } = useClosureRows(closure.id);
  const found = meanwhile(closure, accesses);
  const asked = new Set(during(closure, accesses).map((one) => one.id));
  const handovers = useRows('handover')
    .map((view) => view.value)
    .filter((one) => asked.has(one.access) && one.state.is !== 'done' && one.state.is !== 'replaced');
  const home = words.nameOf(closure.organisation);
  const clock = (at: string) => listMoment(at, now);
  const title = marked(closure, `While ${home} was closed`);
  const back2 = markedLines(reopeningLines(closure, holidays), closure, lines, now);
  const open = markedLines(closingLines(closure, holidays), closure, lines, now).filter(
    (line) => line.state.is === 'open',
  );
  const end = endOf(closure);
  return (
    <Column
      reading
      actions={
        <>
          <Button look="primary" keys="P" onPress={paper.print}>
            Print
          </Button>
          <Button onPress={() => paper.savePdf(`closure-meanwhile-${closure.organisation}`, title)}>Save as PDF</Button>
          <Button onPress={() => go({ at: 'closure', id: closure.id, view: 'list' })}>The list for opening</Button>
          <Button onPress={() => go({ at: 'handovers' })}>Handovers</Button>
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
          <Said said={paper.said} />
        </>
      }
    >
      <RehearsalMark closure={closure} home={home} />
      <Document title={title}>
        <Facts
          facts={[
            { label: 'Closed for', value: lasting(closure.from, end !== null && end < now ? end : now), strong: true },
            {
              label: 'Records opened',
              value: String(found.opened),
              detail: `${counted(found.handedBack, 'note')} came back${found.nothingDone > 0 ? `, ${found.nothingDone} of them: nothing was done` : ''}`,
            },
            {
              label: 'Handovers open',
              value: String(handovers.length),
              detail: handovers.length === 0 ? 'Nothing waits for you' : 'Each needs somebody here who takes it on',
            },
            {
              label: 'To open again',
              value: `${counted(back2.filter((line) => line.state.is === 'open').length, 'line')} not done`,
              detail: `${counted(open.length, 'line')} of the closing list never ticked`,
            },
          ]}
        />
        <Accesses title="Open at this moment" of={found.openNow} clock={clock} nameOf={words.shortName} />
        <Accesses
          title="Closed without a note yet: ask what was done"
          of={found.withoutNote}
          clock={clock}
          nameOf={words.shortName}
        />
        <Accesses title="Asked for, and not decided" of={found.undecided} clock={clock} nameOf={words.shortName} />
        {handovers.length > 0 && (
          <>
            <SectionTitle>Handovers that are open</SectionTitle>
            <ul>
              {handovers.map((one) => (
                <li key={one.id}>
                  {`From ${words.shortName(one.buddy)}, ${one.offered.by.name}, due ${clock(one.due)}: ${one.state.is === 'offered' ? 'not accepted yet' : one.state.is}`}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className={names.lines}>Patients are not named here: open each under Access or Handovers.</p>
      </Document>
    </Column>
  );
}

function Accesses({
  title,
  of,
  clock,
  nameOf,
}: {
  title: string;
  of: readonly Access[];
  clock: (at: string) => string;
  nameOf: (code: string) => string;
}) {
  if (of.length === 0) return null;
  return (
    <>
      <SectionTitle>{title}</SectionTitle>
      <ul>
        {of.map((one) => (
          <li
            key={one.id}
          >{`${clock(one.asked.at)}, ${one.by.name}, ${nameOf(one.buddy)}: ${purposeNames[one.purpose].toLowerCase()}`}</li>
        ))}
      </ul>
    </>
  );
}
