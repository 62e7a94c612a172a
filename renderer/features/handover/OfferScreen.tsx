import { useState, type ReactNode } from 'react';
import type { Holidays } from '../../../shared/domain/calendar/holidays';
import { useHolidays } from '../../app/useHolidays';
import type { EntryPlace } from '../../../shared/domain/handover/model';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, useRows, useUnsealed } from '../../engine';
import { ActionBar, Button, Column, EmptyState } from '../../ui';
import { useHomeName } from '../access/home-name';
import type { AccessView } from '../access/lists';
import { PatientLine } from '../access/patient-shown';
import { usePracticeName } from '../access/practice-names';
import { words as text } from '../access/Words';
import { LeftToDo } from './LeftToDo';
import { checkLine, newLine, type CheckedLine, leftEntries, type LeftEntries } from './lines';
import { offerLines } from './performing';

/** Hand something over after the record was handed back, or once more what was returned. */
export function OfferScreen({ access, again }: { access?: string; again?: string }): ReactNode {
  const { back } = useNavigation();
  const actor = useActor();
  const returned = useRows('handover').find((one) => one.id === again);
  const view = useRows('access').find((one) => one.id === (access ?? returned?.value.access));
  const before = useUnsealed(returned?.ledger ?? '', returned?.value.what ?? null, text);
  if (!view || view.value.buddy !== actor.organisation || (returned && before.is === 'opening')) {
    return (
      <Column
        title="Nothing to hand over here"
        actions={
          <ActionBar>
            <Button keys="Esc" onPress={back}>
              Back
            </Button>
          </ActionBar>
        }
      >
        <EmptyState title="This access is not known here">
          Only the practice that looked hands something over.
        </EmptyState>
      </Column>
    );
  }
  return (
    <Offering
      view={view}
      before={before.is === 'open' ? before.value : ''}
      insteadOf={again ?? null}
      entry={returned?.value.entry ?? null}
    />
  );
}

function Offering({
  view,
  before,
  insteadOf,
  entry,
}: {
  view: AccessView;
  before: string;
  insteadOf: string | null;
  entry: EntryPlace | null;
}): ReactNode {
  const holidays = useHolidays();
  const engine = useEngine();
  const navigation = useNavigation();
  const home = useHomeName()(view.value);
  const buddy = usePracticeName()(view.value.buddy);
  const [begin] = useState<LeftEntries>(() => ({ lines: [{ ...newLine(), what: before }], entry }));
  const form = useKept(`handover.offer ${view.id} ${insteadOf ?? ''}`, view.ledger);
  const [left, setLeft] = form.field('left', leftEntries, begin);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const send = async (): Promise<void> => {
    const checked = checkedLines(left, holidays);
    setTried(true);
    if (!checked || left.entry === null || checked.length === 0) return;
    const performed = await offerLines(engine, view.ledger, view.id, checked, left.entry, insteadOf);
    if (performed.ok) {
      form.done();
      navigation.instead({ at: 'handovers', id: checked[0]?.id ?? '' });
    } else setRefusal(performed.rejection);
  };
  return (
    <Column
      title={`Hand over to ${home}`}
      lead={<PatientLine view={view} />}
      actions={
        <ActionBar hint="They accept each by name. What nobody accepts climbs there, and here.">
          <Button look="primary" keys="Ctrl+Enter" onPress={send}>
            {`Hand over to ${home}`}
          </Button>
          <Button keys="Esc" onPress={navigation.back}>
            Back
          </Button>
        </ActionBar>
      }
    >
      <LeftToDo
        value={left}
        onChange={(next) => {
          setRefusal(null);
          setLeft(next);
        }}
        sides={{ home, buddy }}
        showErrors={tried}
      />
      <KeptNote kept={form} />
      <Refused by={refusal} takesFocus />
    </Column>
  );
}

/** All lines, or undefined when something is missing in one. */
export function checkedLines(left: LeftEntries, holidays: Holidays): CheckedLine[] | undefined {
  const now = new Date().toISOString();
  const checked = left.lines.flatMap((line) => checkLine(line, now, holidays).checked ?? []);
  return checked.length === left.lines.length && (checked.length === 0 || left.entry !== null) ? checked : undefined;
}
