import { useState } from 'react';
import { knownSystems } from '../../../shared/domain/arrangement/model';
import { boardLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import type { GuideWords } from '../../../shared/domain/closure/model';
import { KeptNote, useKept } from '../../app/kept';
import { useNavigation } from '../../app/navigation';
import { Refused } from '../../app/Refused';
import { useActor, useEngine, useRow, useRows } from '../../engine';
import { ActOrBack, Button, Column, FieldRow, SidePanel, TextArea, TextField } from '../../ui';
import { changedWords, entriesOf, guideEntries, guideOf, missingIn, type GuideEntries } from './guide-words';
import { GuideText } from './GuideText';

/** The practice manager describes how a buddy's person gets into one of the practice's systems. */
export function GuideEditor({ system }: { system: string | undefined }) {
  const engine = useEngine();
  const actor = useActor();
  const { instead, back } = useNavigation();
  const board = boardLedger(actor.organisation);
  const known = useRow('system', board, system ?? '')?.value;
  const described = useRows('system')
    .filter((view) => view.ledger === board)
    .map((view) => view.value.system);
  const shared = useRows('arrangement')
    .flatMap((view) => view.value.terms.systems)
    .find((one) => one.organisation === actor.organisation && !described.includes(one.system))?.system;
  const form = useKept(`guide ${system ?? 'new'}`);
  const [entries, setEntries] = form.field('entries', guideEntries, entriesOf(known, system ?? shared ?? ''));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const missing = missingIn(entries);
  const said = (field: keyof GuideEntries) =>
    refused?.field === field ? `${refused.says} ${refused.next}` : tried ? missing[field] : undefined;
  const change = (some: Partial<GuideEntries>) => setEntries((before) => ({ ...before, ...some }));

  const save = async (guide: GuideWords) => {
    const plain = JSON.parse(JSON.stringify(guide)) as Record<string, string | string[]>; // strings and lists of strings
    const saved = await engine.perform('system.describe', board, { guide: plain });
    if (saved.ok) {
      form.done();
      instead({ at: 'staff-access', view: 'guides' });
    } else setRefused(saved.rejection);
  };
  const keep = async () => {
    setTried(true);
    if (Object.keys(missing).length === 0) await save(guideOf(actor.organisation, entries));
  };
  const former = known?.former;
  const draft = guideOf(actor.organisation, entries);
  return (
    <Column
      title={known ? `The way into ${known.system}` : 'Describe the way into your system'}
      lead={
        known
          ? `${changedWords(known)}. Your buddies see a change at once.`
          : 'Your buddies see it at once, and when they open a record.'
      }
      side={
        <SidePanel
          title="What a buddy’s person reads"
          actions={
            <ActOrBack onAct={keep} onBack={back}>
              {known ? 'Show this to your buddies' : 'Show it to your buddies'}
            </ActOrBack>
          }
          also={
            former && (
              <Button look="quiet" onPress={() => save(former)}>
                Save the one before again
              </Button>
            )
          }
        >
          <KeptNote kept={form} />
          <Refused by={refused?.field === undefined ? refused : null} takesFocus />
          <GuideText guide={draft} />
        </SidePanel>
      }
    >
      <FieldRow>
        <TextField
          label="System"
          hint={known ? 'cannot be renamed' : knownSystems.join(', ')}
          value={entries.system}
          onChange={(text) => change({ system: text })}
          error={said('system')}
          disabled={known !== undefined}
          width="medium"
          maxLength={60}
          autoFocus={known === undefined}
        />
        <TextField
          label="Organisation number"
          hint="the supplier’s, if asked for"
          value={entries.organisationNumber}
          onChange={(text) => change({ organisationNumber: text })}
          width="number"
          maxLength={40}
        />
        <TextField
          label="Telephone"
          hint="that somebody answers"
          value={entries.telephone}
          onChange={(text) => change({ telephone: text })}
          error={said('telephone')}
          width="number"
          maxLength={40}
        />
      </FieldRow>
      <TextArea
        label="Steps to sign in"
        hint="one a line, in order"
        value={entries.steps}
        onChange={(text) => change({ steps: text })}
        error={said('steps')}
        rows={5}
        autoFocus={known !== undefined}
      />
      <TextArea
        label="What may be looked at"
        hint="one a line"
        value={entries.mayLookAt}
        onChange={(text) => change({ mayLookAt: text })}
        error={said('mayLookAt')}
        rows={3}
      />
      <TextArea
        label="If it does not work"
        hint="the other ways, best first, one a line"
        value={entries.otherwise}
        onChange={(text) => change({ otherwise: text })}
        error={said('otherwise')}
        rows={4}
      />
      <TextArea
        label="When the system is down for everybody"
        hint="what a buddy should do; you may leave it empty"
        value={entries.whenDown}
        onChange={(text) => change({ whenDown: text })}
        rows={2}
        maxLength={500}
      />
    </Column>
  );
}
