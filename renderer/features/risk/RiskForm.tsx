import { useState } from 'react';
import { z } from 'zod';
import { addDays, londonDate } from '../../../shared/domain/calendar';
import { longDate, shortDate } from '../../../shared/domain/dates';
import { suggestedScores } from '../../../shared/domain/risk/suggested';
import { anyOfRoles } from '../../../shared/domain/words';
import { score } from '../../../shared/domain/risk/score';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { typedDate } from '../../app/typed-date';
import { useActor, useEngine, useNow, useRows } from '../../engine';
import {
  ActOrBack,
  Column,
  ComboBox,
  DateField,
  SidePanel,
  TextArea,
  TextField,
  WhatWillHappen,
  type Found,
} from '../../ui';
import { riskId } from '../arrangement/RisksField';
import type { RegisterLine } from './register';
import { ScoreField } from './ScoreField';

const foundSchema = z.object({ id: z.string(), name: z.string(), meta: z.string().optional() });

/** A risk is put into the register, or what is said of it is changed. */
export function RiskForm({ line, taken }: { line: RegisterLine | undefined; taken: readonly string[] }) {
  const engine = useEngine();
  const actor = useActor();
  const { instead, back } = useNavigation();
  const today = londonDate(useNow(60));
  const ledger = practiceLedger(actor.organisation);
  const staff: Found[] = useRows('staff')
    .filter((view) => view.ledger === ledger && view.value.left === null)
    .map(({ value }) => ({ id: value.person, name: value.name, meta: anyOfRoles(value.roles) }));
  const entry = line?.entry;
  const begin = entry ?? suggestedScores(line?.risk.id ?? '');
  const form = useKept(`risk ${line?.risk.id ?? 'new'}`);
  const [title, setTitle] = form.field('title', z.string(), line?.risk.title ?? '');
  const [mitigation, setMitigation] = form.field('mitigation', z.string(), line?.risk.mitigation ?? '');
  const [before, setBefore] = form.field('before', score, begin.before);
  const [after, setAfter] = form.field('after', score, begin.after);
  const [owner, setOwner] = form.field(
    'owner',
    foundSchema.nullable(),
    staff.find((one) => one.id === (entry?.owner.person ?? actor.person)) ?? null,
  );
  const [next, setNext] = form.field('next', z.string(), shortDate(entry?.reviewOn ?? addDays(today, 90)));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const reviewOn = typedDate(next, Number(today.slice(0, 4)));
  const beside = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);
  const save = async () => {
    setTried(true);
    setRefused(null);
    if (title.trim() === '' || mitigation.trim() === '' || !owner || reviewOn === undefined) return;
    const id = line?.risk.id ?? riskId(title, taken);
    const done = await engine.perform('risk.record', ledger, {
      id,
      title: title.trim(),
      mitigation: mitigation.trim(),
      before,
      after,
      owner: owner.id,
      reviewOn,
    });
    if (done.ok) {
      form.done();
      instead({ at: 'risks', id });
    } else setRefused(done.rejection);
  };
  return (
    <Column
      title={entry ? 'Change a risk' : line ? 'Judge a risk' : 'Add a risk'}
      lead="Say what could happen to patients, and what is done about it. Name no patient."
      side={
        <SidePanel
          title="What will happen"
          actions={
            <ActOrBack onAct={save} onBack={back}>
              Keep it in the register
            </ActOrBack>
          }
        >
          <WhatWillHappen
            lines={[
              {
                id: 'kept',
                kind: 'settled',
                text: 'Kept in your practice’s register',
                detail: 'Other practices do not see it. Every change stays in its history',
              },
              {
                id: 'review',
                kind: 'next',
                text: `${owner?.name ?? 'Its owner'} is reminded`,
                detail: reviewOn ? `After ${longDate(reviewOn)}, if nobody has looked at it` : 'On the day of review',
              },
              {
                id: 'accept',
                kind: 'note',
                text: 'Nobody accepts it by this',
                detail: 'A risk is accepted by signing an arrangement, or a change of one, that names it',
              },
            ]}
          />
        </SidePanel>
      }
    >
      <KeptNote kept={form} />
      <Refused by={refused?.field === undefined ? refused : null} takesFocus />
      <TextField
        label="The risk"
        value={title}
        onChange={setTitle}
        width="full"
        maxLength={200}
        autoFocus
        error={tried && title.trim() === '' ? 'Say in one line what could happen.' : undefined}
      />
      <TextArea
        label="What is done about it"
        value={mitigation}
        onChange={setMitigation}
        maxLength={1000}
        error={tried && mitigation.trim() === '' ? 'Say what is done about it.' : undefined}
      />
      <ScoreField title="Without anything done" value={before} onChange={setBefore} />
      <ScoreField title="With what is done" value={after} onChange={setAfter} error={beside('after')} />
      <ComboBox
        label="Who looks after it"
        hint="somebody who works here"
        search={(text) => staff.filter((one) => one.name.toLowerCase().includes(text.trim().toLowerCase()))}
        value={owner}
        onChange={setOwner}
        error={tried && !owner ? 'Choose somebody who works here.' : beside('owner')}
      />
      <DateField
        label="Looked at again on"
        hint="within a year"
        value={next}
        onChange={setNext}
        error={tried && reviewOn === undefined ? 'Type the day as 1 3 2027.' : beside('reviewOn')}
        good={reviewOn === undefined ? undefined : longDate(reviewOn)}
      />
    </Column>
  );
}
