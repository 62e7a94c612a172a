import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { capitalised } from '../../../shared/domain/words';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { useHolidays } from '../../app/useHolidays';
import { useEngine, type Performed } from '../../engine';
import { ActionBar, Button, Column, Message, TextArea } from '../../ui';
import { LeftToDo } from '../handover/LeftToDo';
import { leftEntries, nothingLeft } from '../handover/lines';
import { checkedLines } from '../handover/OfferScreen';
import { offerLines } from '../handover/performing';
import { useHomeName } from './home-name';
import type { AccessView } from './lists';
import { PatientLine } from './patient-shown';
import { handBack, handBackNothingDone } from './performing';
import { usePracticeName } from './practice-names';

/** After closing: tell the home practice what was done, or that nothing was. */
export function Handback({ view }: { view: AccessView }): ReactNode {
  const engine = useEngine();
  const navigation = useNavigation();
  const nameOf = usePracticeName();
  const holidays = useHolidays();
  const form = useKept(`handback ${view.id}`, view.ledger);
  const [note, setNote] = form.field('note', z.string(), '');
  const [left, setLeft] = form.field('left', leftEntries, nothingLeft);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const home = useHomeName()(view.value);

  const after = (performed: Performed): void => {
    if (performed.ok) {
      form.done();
      navigation.instead({ at: 'access-detail', id: view.id });
    } else setRefusal(performed.rejection);
  };
  /** What is left to do goes first: should it be refused, the handback is still to be written and nothing is lost. */
  const send = async (handing: () => Promise<Performed>, complete: boolean): Promise<void> => {
    setTried(true);
    const lines = checkedLines(left, holidays);
    if (!lines) return;
    if (complete && lines.length > 0 && left.entry !== null) {
      const offered = await offerLines(engine, view.ledger, view.id, lines, left.entry);
      if (!offered.ok) {
        after(offered);
        return;
      }
    }
    after(await handing());
  };
  const beside = refusal?.field === 'note';

  return (
    <Column
      title={`Hand back to ${home}`}
      lead={<PatientLine view={view} />}
      actions={
        <ActionBar hint={`${capitalised(home)} reads this with the access. It is not an entry in the record.`}>
          <Button
            look="primary"
            keys="Ctrl+Enter"
            onPress={() => send(() => handBack(engine, view, note), note.trim() !== '')}
          >
            {`Hand back to ${home}`}
          </Button>
          <Button keys="N" onPress={() => send(() => handBackNothingDone(engine, view), true)}>
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
        label="What was done"
        hint="what is left to do has lines of its own below"
        rows={left.lines.length > 0 ? 3 : 6}
        maxLength={4_000}
        value={note}
        onChange={(text) => {
          setNote(text);
          setRefusal(null);
        }}
        error={refusal && beside ? `${refusal.says} ${refusal.next}` : undefined}
      />
      <LeftToDo
        value={left}
        onChange={(next) => {
          setLeft(next);
          setRefusal(null);
        }}
        sides={{ home, buddy: nameOf(view.value.buddy) }}
        showErrors={tried}
      />
      <KeptNote kept={form} />
      {refusal && !beside && (
        <Message tone="bad" title={refusal.says} takesFocus>
          {refusal.next} Nothing you typed is lost.
        </Message>
      )}
    </Column>
  );
}
