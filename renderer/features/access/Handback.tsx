import { useState, type ReactNode } from 'react';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { useEngine, type Performed } from '../../engine';
import { ActionBar, Button, Column, Message, TextArea } from '../../ui';
import type { AccessView } from './lists';
import { PatientLine } from './patient-shown';
import { handBack, handBackNothingDone } from './performing';
import { usePracticeName } from './practice-names';

/** After closing: tell the home practice what was done, or that nothing was. */
export function Handback({ view }: { view: AccessView }): ReactNode {
  const engine = useEngine();
  const navigation = useNavigation();
  const nameOf = usePracticeName();
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const home = nameOf(view.value.home);

  const after = (performed: Performed): void => {
    if (performed.ok) navigation.instead({ at: 'access-detail', id: view.id });
    else setRefusal(performed.rejection);
  };
  const nothing = async (): Promise<void> => after(await handBackNothingDone(engine, view));
  const beside = refusal?.field === 'note';

  return (
    <Column
      title={`Hand back to ${home}`}
      lead={<PatientLine view={view} />}
      actions={
        <ActionBar hint={`${home} reads this with the access. It is not an entry in the record.`}>
          <Button look="primary" keys="Ctrl+Enter" onPress={async () => after(await handBack(engine, view, note))}>
            {`Hand back to ${home}`}
          </Button>
          <Button keys="N" onPress={nothing}>
            Nothing was done
          </Button>
          <Button keys="Esc" onPress={navigation.back}>
            Later
          </Button>
        </ActionBar>
      }
    >
      {view.value.state.is === 'closed' && view.value.state.closing.how !== 'person' && (
        <Message tone="warn" title="The access was closed because its time ran out">
          Sign out of {view.value.system} of {home} if you have not. Ask again if you need to look once more.
        </Message>
      )}
      <TextArea
        label="What was done, and what is left to do"
        hint="who does what until when, and who tells the patient"
        rows={6}
        maxLength={4_000}
        value={note}
        onChange={(text) => {
          setNote(text);
          setRefusal(null);
        }}
        error={refusal && beside ? `${refusal.says} ${refusal.next}` : undefined}
      />
      {refusal && !beside && (
        <Message tone="bad" title={refusal.says} takesFocus>
          {refusal.next} Nothing you typed is lost.
        </Message>
      )}
    </Column>
  );
}
