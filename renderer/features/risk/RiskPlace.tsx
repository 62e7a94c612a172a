import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { isOverdue, type RiskEntry } from '../../../shared/domain/risk/entry';
import { riskKeepers } from '../../../shared/domain/risk/of-register';
import { scoreInWords } from '../../../shared/domain/risk/score';
import { capitalised, counted } from '../../../shared/domain/words';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { hasRole } from '../../../shared/protocol/actor';
import type { PlaceAt } from '../../app/places';
import { useNavigation } from '../../app/navigation';
import { useActor, useNow, useRows } from '../../engine';
import { Button, Column, EmptyState, ListBox, ListDetail, type Row } from '../../ui';
import { registerLines, type RegisterLine } from './register';
import { RegisterPaper } from './RegisterPaper';
import { RiskActions } from './RiskActions';
import { RiskDetail } from './RiskDetail';
import { RiskForm } from './RiskForm';
import names from './Risk.module.css';

/** The practice's own entries of the register. */
export function useRegister(): RiskEntry[] {
  const actor = useActor();
  const ledger = practiceLedger(actor.organisation);
  return useRows('riskEntry').flatMap((view) => (view.ledger === ledger ? [view.value] : []));
}

const metaOf = ({ entry }: RegisterLine, today: string): string => {
  if (!entry) return 'Not judged yet';
  if (entry.closed) return 'Closed';
  const review = isOverdue(entry, today)
    ? `review overdue since ${shortDate(entry.reviewOn)}`
    : `review ${shortDate(entry.reviewOn)}`;
  return `${capitalised(scoreInWords(entry.after))}; ${entry.owner.name}; ${review}`;
};

/** The register of risks: the list, and the risk that is looked at; the picture of all of them; the form. */
export function RiskPlace({ place }: { place: PlaceAt<'risks'> }) {
  const actor = useActor();
  const { go, back } = useNavigation();
  const today = londonDate(useNow(60));
  const entries = useRegister();
  const lines = registerLines(entries, today);
  const [current, setCurrent] = useState(place.id);
  const [showing, setShowing] = useState<'list' | 'detail'>(place.id === undefined ? 'list' : 'detail');
  if (!hasRole(actor, ...riskKeepers)) {
    return (
      <Column title="Risks">
        <EmptyState title="The register of risks is kept by your practice manager, Caldicott Guardian and privacy officer.">
          Ask one of them if you want a risk put into it.
        </EmptyState>
      </Column>
    );
  }
  if (place.view === 'new' || place.view === 'change') {
    const line = lines.find((one) => one.risk.id === place.id);
    return <RiskForm line={place.view === 'change' ? line : undefined} taken={lines.map((one) => one.risk.id)} />;
  }
  if (place.view === 'picture') return <RegisterPaper entries={entries} today={today} onBack={back} />;

  const shown = lines.find((one) => one.risk.id === current) ?? lines[0];
  const overdue = entries.filter((entry) => isOverdue(entry, today)).length;
  const rows: Row[] = lines.map((line) => ({
    id: line.risk.id,
    title: line.risk.title,
    meta: metaOf(line, today),
    ...(line.entry === undefined
      ? { tone: 'quiet' as const }
      : isOverdue(line.entry, today)
        ? { tone: 'bad' as const }
        : {}),
  }));
  const move = (id: string) => setCurrent(id);
  return (
    <ListDetail
      listTitle="Risks"
      listMeta={
        overdue === 0 ? counted(entries.filter((one) => !one.closed).length, 'open', 'open') : `${overdue} overdue`
      }
      list={
        <>
          <div className={names.head}>
            <Button keys="N" onPress={() => go({ at: 'risks', view: 'new' })}>
              Add a risk
            </Button>
            <Button look="quiet" onPress={() => go({ at: 'risks', view: 'picture' })}>
              Whole register
            </Button>
          </div>
          <ListBox
            label="Risks"
            rows={rows}
            current={shown?.risk.id ?? null}
            onMove={move}
            onOpen={(id) => {
              setCurrent(id);
              setShowing('detail');
            }}
            opensByClick
            autoFocus
          />
        </>
      }
      detail={shown && <RiskDetail line={shown} today={today} />}
      actions={shown && <RiskActions key={shown.risk.id} line={shown} today={today} />}
      showing={showing}
      onBack={() => setShowing('list')}
    />
  );
}
