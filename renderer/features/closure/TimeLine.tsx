import type { Closure } from '../../../shared/domain/closure/model';
import { lasting } from '../../../shared/domain/closure/checklist-for';
import { endOf, timeLine } from '../../../shared/domain/closure/time-line';
import { listMoment, longMoment } from '../../../shared/domain/dates';
import { useNavigation } from '../../app/navigation';
import { usePaper } from '../../app/paper';
import { Said } from '../../app/Said';
import { usePracticeWords } from '../../app/practice-words';
import { useInstant } from '../../app/useInstant';
import { Button, Column, Document } from '../../ui';
import names from './Pack.module.css';
import { marked, RehearsalMark } from './RehearsalMark';
import { useClosureRows } from './useClosureRows';

/** What happened, in order, for the report afterwards. It names no patient. */
export function TimeLine({ closure }: { closure: Closure }) {
  const paper = usePaper();
  const { back } = useNavigation();
  const now = useInstant(30);
  const words = usePracticeWords();
  const rows = useClosureRows(closure.id);
  const home = words.nameOf(closure.organisation);
  const happened = timeLine({ closure, ...rows, nameOf: words.shortName });
  const end = endOf(closure);
  const title = marked(closure, `The closure of ${home}, in order`);
  return (
    <Column
      reading
      actions={
        <>
          <Button look="primary" keys="P" onPress={paper.print}>
            Print
          </Button>
          <Button onPress={() => paper.savePdf(`closure-time-line-${closure.organisation}`, title)}>Save as PDF</Button>
          <Button keys="Esc" onPress={back}>
            Back
          </Button>
          <Said said={paper.said} />
        </>
      }
    >
      <RehearsalMark closure={closure} home={home} />
      <Document
        title={title}
        meta={[
          { label: 'From', detail: longMoment(closure.from) },
          { label: 'Until', detail: end === null ? 'Nobody knows yet' : longMoment(end) },
          { label: 'Lasted', detail: lasting(closure.from, end !== null && end < now ? end : now) },
        ]}
      >
        <table className={names.list}>
          <tbody>
            {happened.map((one) => (
              <tr key={one.id}>
                <td>{listMoment(one.at, now)}</td>
                <td>
                  {one.says}
                  {one.words !== '' && (
                    <>
                      <br />
                      {`“${one.words}”`}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>Patients are counted, never named.</p>
      </Document>
    </Column>
  );
}
