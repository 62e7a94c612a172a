import { useRef, useState } from 'react';
import { z } from 'zod';
import { londonDate } from '../../../shared/domain/calendar';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import type { Hub } from '../../../shared/domain/hub/model';
import { counted, listed } from '../../../shared/domain/words';
import { arrangementLedger } from '../../../shared/protocol/ledger';
import { json } from '../../../shared/protocol/primitives';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine, useRows } from '../../engine';
import { ActOrBack, ChoiceRow, Column, EmptyState, Message, SidePanel } from '../../ui';
import { HoursFields } from './HoursFields';
import { descriptionOf, entriesOf, hubEntries, problemsOf, type HubEntries } from './hub-entries';
import { HubFields } from './HubFields';

/** Describes a hub that our practice hosts, or describes it anew. */
export function DescribeHub({ hub }: { hub: Hub | undefined }) {
  const engine = useEngine();
  const actor = useActor();
  const { instead, back } = useNavigation();
  const words = usePracticeWords();
  const today = londonDate(useInstant(60));
  const active = useRows('arrangement')
    .map((view) => view.value)
    .filter((one) => isParty(one, actor.organisation) && ['active', 'not-begun'].includes(standing(one, today)));
  const [id] = useState(() => hub?.id ?? crypto.randomUUID());
  const kept = useKept(`hub.describe ${hub?.id ?? 'new'}`);
  const [arrangement, setArrangement] = kept.field(
    'arrangement',
    z.string().nullable(),
    hub?.arrangement ?? active[0]?.id ?? null,
  );
  const [entries, setEntries] = kept.field('entries', hubEntries, entriesOf(hub, today));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const form = useRef<HTMLDivElement>(null);
  if (active.length === 0 || arrangement === null) {
    return (
      <Column title="Describe a hub">
        <EmptyState title="No arrangement holds yet">
          A hub rests on an arrangement that its practices have signed.
        </EmptyState>
      </Column>
    );
  }
  const problems = problemsOf(entries, today);
  const said = (field: string) =>
    refused?.field === field ? `${refused.says} ${refused.next}` : tried ? problems.get(field) : undefined;
  const change = (some: Partial<HubEntries>) => {
    setRefused(null);
    setEntries((before) => ({ ...before, ...some }));
  };
  /** After the messages are drawn: to the first field that has one. */
  const toFirst = () => setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0);
  const save = async () => {
    setTried(true);
    if (problems.size > 0) {
      toFirst();
      return;
    }
    const description = json.parse(descriptionOf(entries, today));
    const done = await engine.perform('hub.describe', arrangementLedger(arrangement), { id, description });
    setRefused(done.ok ? null : done.rejection);
    if (!done.ok) {
      toFirst();
      return;
    }
    kept.done();
    instead({ at: 'hubs', view: 'one', id });
  };
  const parties = active.find((one) => one.id === arrangement)?.terms.parties ?? [];
  return (
    <Column
      title={hub ? `Describe ${hub.name} anew` : 'Describe a hub'}
      lead="Every practice of the arrangement reads it at once, and finds patients a place by it."
      side={
        <SidePanel
          title="Who reads it"
          actions={
            <ActOrBack onAct={save} onBack={back}>
              Tell every practice
            </ActOrBack>
          }
        >
          <p>{listed(parties.map((party) => words.nameOf(party.organisation)))}</p>
          {tried && problems.size > 0 && (
            <Message tone="warn" title={`${counted(problems.size, 'thing')} to put right first.`}>
              They stand beside the fields. Nothing that you typed is lost.
            </Message>
          )}
        </SidePanel>
      }
    >
      <KeptNote kept={kept} />
      <Refused by={refused?.field === undefined ? refused : null} />
      {!hub && active.length > 1 && (
        <ChoiceRow
          label="Of which arrangement?"
          down
          choices={active.map((one) => ({
            value: one.id,
            label: listed(one.terms.parties.map((party) => words.shortName(party.organisation))),
          }))}
          value={arrangement}
          onChange={setArrangement}
        />
      )}
      <div ref={form}>
        <HubFields entries={entries} change={change} said={said} />
        <HoursFields entries={entries} change={change} said={said} today={today} />
      </div>
    </Column>
  );
}
