import { acceptancesOf } from '../../../shared/domain/risk/acceptance';
import { dayMonthYear } from '../../../shared/domain/dates';
import { isOverdue, type RiskEntry } from '../../../shared/domain/risk/entry';
import { scoreInFull } from '../../../shared/domain/risk/score';
import { counted, listed } from '../../../shared/domain/words';
import { usePaper } from '../../app/paper';
import { useActor, usePhase, useRows } from '../../engine';
import { ActionBar, Button, Column, Document } from '../../ui';
import { RiskMatrix } from './RiskMatrix';
import names from './Risk.module.css';

/** The whole register as a document: the picture of what remains, and each risk with who accepted it. */
export function RegisterPaper({
  entries,
  today,
  onBack,
}: {
  entries: readonly RiskEntry[];
  today: string;
  onBack: () => void;
}) {
  const actor = useActor();
  const phase = usePhase();
  const paper = usePaper();
  const arrangements = useRows('arrangement').map((view) => view.value);
  const practice = phase.is === 'ready' ? phase.organisationName : actor.organisation;
  const open = entries.filter((entry) => entry.closed === null);
  const closed = entries.filter((entry) => entry.closed !== null);
  const overdue = open.filter((entry) => isOverdue(entry, today));
  return (
    <Column
      reading
      actions={
        <ActionBar {...(paper.said ? { hint: paper.said.text } : {})}>
          <Button look="primary" keys="P" onPress={paper.print}>
            Print
          </Button>
          <Button
            onPress={() => paper.savePdf(`risks-${actor.organisation}-${today}`, `Register of risks: ${practice}`)}
          >
            Save as PDF
          </Button>
          <Button keys="Esc" onPress={onBack}>
            Back
          </Button>
        </ActionBar>
      }
    >
      <Document
        title={`Register of risks: ${practice}`}
        meta={[
          { label: counted(open.length, 'open risk'), detail: `as of ${dayMonthYear(today)}` },
          {
            label: `${overdue.length} overdue`,
            detail: listed(overdue.map((entry) => entry.owner.name)) || 'all in time',
          },
          { label: `${closed.length} closed`, detail: 'kept in the history' },
        ]}
      >
        <h2>What remains, with what is done</h2>
        <RiskMatrix entries={open} />
        <h2>The risks</h2>
        {open.length === 0 && <p>No risk has been judged yet. Begin with those that come with Practice Buddy.</p>}
        {[...open, ...closed].map((entry) => {
          const accepted = acceptancesOf(entry.id, arrangements, today).flatMap(({ arrangement, signatures }) =>
            signatures.map(
              (one) =>
                `${one.by.name} for ${arrangement.terms.parties.find((party) => party.organisation === one.by.organisation)?.name ?? one.by.organisation}`,
            ),
          );
          return (
            <section key={entry.id} className={names.line} aria-label={entry.title}>
              <h3>{entry.title}</h3>
              <p>{entry.mitigation}</p>
              <p>{`Without anything done: ${scoreInFull(entry.before)}. With it: ${scoreInFull(entry.after)}.`}</p>
              <p>
                {entry.closed
                  ? `Closed by ${entry.closed.by.name}: ${entry.closed.reason}`
                  : `${entry.owner.name} looks after it; ${isOverdue(entry, today) ? 'review overdue since' : 'next review'} ${dayMonthYear(entry.reviewOn)}.`}
              </p>
              <p>
                {accepted.length === 0
                  ? 'Accepted in no arrangement.'
                  : `Accepted by ${listed([...new Set(accepted)])}.`}
              </p>
            </section>
          );
        })}
      </Document>
    </Column>
  );
}
