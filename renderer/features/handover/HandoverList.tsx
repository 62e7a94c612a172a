import { useMemo, useState, type ReactNode } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { handoverUrgencyNames } from '../../../shared/domain/handover/model';
import { listMoment } from '../../../shared/domain/dates';
import { counted } from '../../../shared/domain/words';
import { useNavigation } from '../../app/navigation';
import { useActor, useConnection, useNow } from '../../engine';
import { ActionBar, Button, ChoiceRow, EmptyState, ListBox, ListDetail, Title, type Row } from '../../ui';
import type { AccessView } from '../access/lists';
import { PatientInRow, usePatients } from '../access/patient-shown';
import { unnamedPatient } from '../access/unnamed-patient';
import { useSeesPatient } from '../access/useSeesPatient';
import names from './HandoverList.module.css';
import { HandoverActs } from './HandoverActs';
import { HandoverDetail } from './HandoverDetail';
import { useHandoverLists, type HandoverFilter } from './useHandovers';
import { useHandoverWords } from './useHandoverWords';
import { dueWords, standsWords } from './words';

const filters: readonly { value: HandoverFilter; label: string }[] = [
  { value: 'ours', label: 'Ours' },
  { value: 'theirs', label: 'Theirs' },
  { value: 'settled', label: 'Settled' },
];

/** What is left to do after accesses: ours, what we handed over, and what is settled. */
export function HandoverList({ first }: { first?: string }): ReactNode {
  const actor = useActor();
  const { go } = useNavigation();
  const now = useNow(30);
  const connection = useConnection();
  const lists = useHandoverLists();
  const words = useHandoverWords();
  const filterOf = (id: string | undefined): HandoverFilter =>
    filters.find(({ value }) => lists[value].some((one) => one.id === id))?.value ?? 'ours';
  const [chosenFilter, setFilter] = useState<HandoverFilter>(() => filterOf(first));
  // What was answered stays on the screen: the list follows it to where it stands now.
  const [followed, setFollowed] = useState<string | null>(null);
  const filter = followed === null ? chosenFilter : filterOf(followed);
  const [chosen, setChosen] = useState<string | null>(first ?? null);
  const [showing, setShowing] = useState<'list' | 'detail'>(first === undefined ? 'list' : 'detail');
  const views = lists[filter];
  const everything = useMemo(() => [...lists.ours, ...lists.theirs, ...lists.settled], [lists]);
  const current = everything.find(({ id }) => id === chosen) ?? views[0];
  const sees = useSeesPatient();
  const accesses = useMemo(
    () => views.flatMap(({ access }): AccessView[] => (access && sees(access.value) ? [access] : [])),
    [views, sees],
  );
  const patients = usePatients(accesses);
  const today = londonDate(now);

  const rows = views.map((view): Row => {
    const { value, climb } = view;
    const sides = words.nameOf(value);
    const { says, tone } = standsWords(value, climb, sides);
    const other = value.home === actor.organisation ? sides.buddy : sides.home;
    return {
      id: view.id,
      title:
        view.access && !sees(view.access.value) ? (
          unnamedPatient(view.access.value, actor.organisation)
        ) : (
          <PatientInRow patient={view.access && patients.get(view.access.id)} />
        ),
      meta: `${handoverUrgencyNames[value.urgency]}, due ${dueWords(value, today)}. ${says}. ${other}${view.pending ? '. Not sent yet' : ''}`,
      time: listMoment(value.offered.at, now),
      tone: tone === 'quiet' ? 'plain' : tone,
    };
  });
  const overdue = lists.ours.filter(({ climb }) => climb.overdue).length;

  return (
    <ListDetail
      listTitle="Handovers"
      listMeta={
        lists.ours.length === 0
          ? 'nothing is ours to do'
          : `${lists.ours.length} ours to do${overdue > 0 ? `, ${overdue} overdue` : ''}`
      }
      showing={showing}
      onBack={() => setShowing('list')}
      list={
        <>
          <div className={names.filter}>
            <ChoiceRow
              label="Whose it is to do"
              choices={filters.map(({ value, label }) => ({ value, label: `${label} ${lists[value].length}` }))}
              value={filter}
              onChange={(next) => {
                setFilter(next);
                setFollowed(null);
                setChosen(null);
              }}
            />
          </div>
          {rows.length === 0 ? (
            <EmptyState title={emptyTitle[filter]}>
              {emptyWords[filter]}
              {connection.is === 'offline' && ' You are offline: what others did since comes when you are connected.'}
            </EmptyState>
          ) : (
            <ListBox
              label="Handovers"
              rows={rows}
              current={current?.id ?? null}
              onMove={(id) => {
                setFilter(filter);
                setFollowed(null);
                setChosen(id);
              }}
              onOpen={(id) => {
                setChosen(id);
                setShowing('detail');
              }}
              keys
              autoFocus
            />
          )}
        </>
      }
      detail={current ? <HandoverDetail key={current.id} view={current} /> : <Title>What is left to do</Title>}
      actions={
        <ActionBar hint={current ? 'J K next and previous' : counted(everything.length, 'handover')}>
          {current && (
            <HandoverActs
              key={current.id}
              view={current}
              onAct={() => {
                setChosen(current.id);
                setFollowed(current.id);
              }}
            />
          )}
          <Button keys="P" onPress={() => go({ at: 'handovers', view: 'paper' })}>
            Print the list
          </Button>
        </ActionBar>
      }
    />
  );
}

const emptyTitle: Record<HandoverFilter, string> = {
  ours: 'Nothing is left to do for you',
  theirs: 'Nobody has anything of yours to do',
  settled: 'Nothing has been settled yet',
};
const emptyWords: Record<HandoverFilter, string> = {
  ours: 'What a buddy hands over to your practice, and what comes back to you, is listed here until it is done.',
  theirs:
    'When you hand a record back, say what is left to do: it is listed here until the other practice has done it.',
  settled: 'What was done is listed here, the latest first.',
};
