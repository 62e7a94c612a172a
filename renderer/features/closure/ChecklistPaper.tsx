import { checklistGroupNames } from '../../../shared/domain/closure/checklist';
import type { MarkedLine } from '../../../shared/domain/closure/checklist-for';
import { Document } from '../../ui';
import { lineWords, undoneFirst } from './line-words';
import names from './Pack.module.css';

/** The list on paper, since power and computers may be what failed: what is undone on the first page, with room to tick. */
export function ChecklistPaper({
  title,
  lines,
  clock,
}: {
  title: string;
  lines: readonly MarkedLine[];
  clock: (at: string) => string;
}) {
  const ordered = undoneFirst(lines);
  const undone = ordered.filter((line) => line.state.is === 'open');
  const settled = ordered.filter((line) => line.state.is !== 'open');
  return (
    <div className={names.paper} aria-hidden="true">
      <Document title={`${title}: not done yet`} within focus={false}>
        <Lines lines={undone} clock={clock} box="☐" />
        {undone.length === 0 && <p>Everything is done.</p>}
      </Document>
      {settled.length > 0 && (
        <Document title={`${title}: done`} within focus={false}>
          <Lines lines={settled} clock={clock} box="☑" />
        </Document>
      )}
    </div>
  );
}

function Lines({ lines, clock, box }: { lines: readonly MarkedLine[]; clock: (at: string) => string; box: string }) {
  return (
    <table className={names.list}>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>{box}</td>
            <td>
              <strong>{line.says}</strong>
              <br />
              {[checklistGroupNames[line.group], line.how].filter((part) => part !== '').join('. ')}
              {line.state.notes.map((note) => (
                <span key={note.at + note.by.person}>
                  <br />
                  {`${note.by.name}: ${note.words}`}
                </span>
              ))}
            </td>
            <td>{line.due === null ? '' : `by ${clock(line.due)}`}</td>
            <td>{line.state.is === 'open' && !line.state.taken ? 'Name, time:' : lineWords(line, clock)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
