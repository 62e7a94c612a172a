import { useMemo, useState, type ReactNode } from 'react';
import { listMoment } from '../../../shared/domain/dates';
import { useNavigation } from '../../app/navigation';
import { useActor, useConnection, useNow, useRows } from '../../engine';
import { ActionBar, Button, EmptyState, ListBox, ListDetail, Message, Title, type Row } from '../../ui';
import { AccessActs, AccessDetail, useAccessTitle } from './AccessDetail';
import { capitalised } from '../../../shared/domain/words';
import { useHomeName } from './home-name';
import { accessLists, waitingForMe, type AccessLists, type AccessView } from './lists';
import { PatientInRow, usePatients } from './patient-shown';
import { usePracticeName } from './practice-names';
import { standingWords } from './standing';
import { unnamedPatient } from './unnamed-patient';
import { useSeesPatient } from './useSeesPatient';

/** More than this are not listed among the recent ones: what is older is found by search. */
const mostRecent = 100;

const inOrder = (lists: AccessLists): AccessView[] => [
  ...lists.open,
  ...lists.questions,
  ...lists.askedOfUs,
  ...lists.granted,
  ...lists.toHandBack,
  ...lists.waiting,
  ...lists.recent.slice(0, mostRecent),
];

/** Mine, what is asked of us, and what was: a list, and the access beside it. */
export function AccessList(): ReactNode {
  const actor = useActor();
  const { go } = useNavigation();
  const now = useNow(30);
  const all = useRows('access');
  const connection = useConnection();
  const nameOf = usePracticeName();
  const homeOf = useHomeName();
  const [chosen, setChosen] = useState<string | null>(null);
  const [showing, setShowing] = useState<'list' | 'detail'>('list');

  const lists = useMemo(() => accessLists(all, actor.person, actor.organisation), [all, actor]);
  const views = useMemo(() => inOrder(lists), [lists]);
  const sees = useSeesPatient();
  const patients = usePatients(useMemo(() => views.filter(({ value }) => sees(value)), [views, sees]));
  const current = views.find((one) => one.id === chosen) ?? views[0];
  const waiting = waitingForMe(lists);

  const rows = views.map((view): Row => {
    const { says, tone } = standingWords(view.value, actor, nameOf);
    const other = view.value.home === actor.organisation ? nameOf(view.value.buddy) : homeOf(view.value);
    return {
      id: view.id,
      title: sees(view.value) ? (
        <PatientInRow patient={patients.get(view.id)} />
      ) : (
        unnamedPatient(view.value, actor.organisation)
      ),
      meta: `${says}. ${capitalised(other)}${view.pending ? '. Not sent yet' : ''}`,
      time: listMoment(view.value.asked.at, now),
      tone: tone === 'quiet' ? 'plain' : tone,
    };
  });
  const ask = (
    <Button look={current ? 'secondary' : 'primary'} keys="Ctrl+N" onPress={() => go({ at: 'access-request' })}>
      Request access
    </Button>
  );

  return (
    <ListDetail
      listTitle="Access"
      listMeta={waiting === 0 ? 'nothing waits for you' : `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for you`}
      showing={showing}
      onBack={() => setShowing('list')}
      list={
        rows.length === 0 ? (
          <EmptyState title="Nobody has looked yet" action={ask}>
            Requests of yours, and those that buddies make to your practice, are listed here.
            {connection.is === 'offline' && ' You are offline: what others asked lately comes when you are connected.'}
          </EmptyState>
        ) : (
          <ListBox
            label="Accesses"
            rows={rows}
            current={current?.id ?? null}
            onMove={setChosen}
            onOpen={(id) => {
              setChosen(id);
              setShowing('detail');
            }}
            autoFocus
          />
        )
      }
      detail={current ? <Detail key={current.id} view={current} /> : <Title>Access to records</Title>}
      actions={
        current && (
          <ActionBar>
            <AccessActs view={current} />
            {ask}
          </ActionBar>
        )
      }
    />
  );
}

function Detail({ view }: { view: AccessView }): ReactNode {
  const title = useAccessTitle(view);
  const connection = useConnection();
  return (
    <>
      <Title focus={false}>{title}</Title>
      {connection.is === 'offline' && view.value.state.is === 'requested' && (
        <Message tone="warn" title="You are offline">
          The answer comes when you are connected. Ring the other practice if it cannot wait.
        </Message>
      )}
      <AccessDetail view={view} />
    </>
  );
}
