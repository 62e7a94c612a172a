import { useState } from 'react';
import { listMoment, longMoment } from '../../../shared/domain/dates';
import { useNavigation } from '../../app/navigation';
import { useAttention, useEngine, useNow } from '../../engine';
import { ActionBar, Button, Column, EmptyState, Facts, ListBox, ListDetail, Message, Title } from '../../ui';
import { whereToDoItAgain } from './again';

/** What was refused and waits for a person. It never goes away by itself. */
export function AttentionScreen() {
  const engine = useEngine();
  const attention = useAttention();
  const { go, back } = useNavigation();
  const now = useNow(60);
  const [moved, setMoved] = useState<string | null>(null);
  const [onDetail, setOnDetail] = useState(false);
  const shown = attention.find((one) => one.id === moved) ?? attention[0];

  if (!shown) {
    return (
      <Column title="What needs your attention">
        <EmptyState
          title="Nothing was refused."
          action={
            <Button onPress={back} keys="Esc">
              Back
            </Button>
          }
        >
          When the service refuses something that was done here, for instance because a colleague was quicker, it waits
          on this page with the reason.
        </EmptyState>
      </Column>
    );
  }
  const again = whereToDoItAgain(shown);
  return (
    <ListDetail
      listTitle="Needs your attention"
      listMeta={attention.length}
      list={
        <ListBox
          label="Needs your attention"
          rows={attention.map((one) => ({
            id: one.id,
            title: one.title,
            meta: one.rejection.says,
            time: listMoment(one.madeAt, now),
            tone: 'bad',
          }))}
          current={shown.id}
          onMove={setMoved}
          onOpen={() => setOnDetail(true)}
          autoFocus
        />
      }
      detail={
        <>
          <Title
            focus={false}
            lead="It was done on this computer and refused by the service. Nothing was changed by it."
          >
            {shown.title}
          </Title>
          <Message tone="bad" title={shown.rejection.says}>
            {shown.rejection.next}
          </Message>
          <Facts
            facts={[
              { label: 'Done by', value: shown.by },
              { label: 'When', value: longMoment(shown.madeAt) },
              ...typed(shown.args).map(([label, value]) => ({ label, value })),
            ]}
          />
        </>
      }
      actions={
        <ActionBar hint="It stays here until you say that you have dealt with it.">
          {again && (
            <Button look="primary" keys="Ctrl+Enter" onPress={() => go(again)}>
              Do it again
            </Button>
          )}
          <Button keys="D" onPress={() => engine.dismissAttention(shown.id)}>
            I have dealt with it
          </Button>
        </ActionBar>
      }
      showing={onDetail ? 'detail' : 'list'}
      onBack={() => setOnDetail(false)}
    />
  );
}

const shownArguments: readonly [string, string][] = [
  ['reason', 'Reason given'],
  ['note', 'Note'],
];

/** What was typed, so that nothing has to be remembered. Sealed words stay sealed here. */
function typed(args: Record<string, unknown>): [string, string][] {
  return shownArguments.flatMap(([name, label]): [string, string][] => {
    const value = args[name];
    return typeof value === 'string' && value !== '' && !value.startsWith('v1.') ? [[label, value]] : [];
  });
}
