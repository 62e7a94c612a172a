import { useState } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { londonDate } from '../../../shared/domain/calendar';
import { ageOf, findHub, notNow, type FindQuestion } from '../../../shared/domain/hub/find';
import { hubKindNames, type Hub, type Reach } from '../../../shared/domain/hub/model';
import { signatories } from '../../../shared/domain/roles';
import { hasRole } from '../../../shared/protocol/actor';
import { useNavigation } from '../../app/navigation';
import { useInstant } from '../../app/useInstant';
import { useActor } from '../../engine';
import {
  Button,
  ChoiceRow,
  Column,
  EmptyState,
  ListBox,
  Message,
  SectionTitle,
  SidePanel,
  TextField,
  WhatWillHappen,
} from '../../ui';

const yesNo = [
  { value: 'no' as const, label: 'No' },
  { value: 'yes' as const, label: 'Yes' },
];

/** "Where does this patient go now?": a few questions, and the answer beside them as they are answered. Nothing is kept. */
export function FindHub({ hubs }: { hubs: readonly Hub[] }) {
  const actor = useActor();
  const { go, back } = useNavigation();
  const now = useInstant(15);
  const holidays = useHolidays();
  const [age, setAge] = useState('');
  const [symptoms, setSymptoms] = useState<'yes' | 'no'>('no');
  const [higherRisk, setHigherRisk] = useState<'yes' | 'no'>('no');
  const [urgency, setUrgency] = useState<FindQuestion['urgency']>('today');
  const [current, setCurrent] = useState<string | null>(null);
  const [reach, setReach] = useState<Reach>('in-person');
  const ages = age.trim() === '' ? null : ageOf(age, londonDate(now));
  const found = findHub(
    { age: ages ?? null, symptoms: symptoms === 'yes', higherRisk: higherRisk === 'yes', urgency, reach },
    hubs,
    now,
    holidays,
  );
  return (
    <Column
      title="Where does this patient go now?"
      lead="Danger to life: ring 999 first. Nothing here names the patient, and nothing is kept."
      side={
        <SidePanel
          title="Answer"
          actions={
            <>
              {found.fits[0] && (
                <Button
                  look="primary"
                  keys="Ctrl+Enter"
                  onPress={() => go({ at: 'hubs', view: 'one', id: found.fits[0]?.hub.id ?? '' })}
                >
                  {`How to send them to ${found.fits[0].hub.name}`}
                </Button>
              )}
              <Button keys="Esc" onPress={back}>
                Back
              </Button>
            </>
          }
        >
          <div role="status">
            {found.first !== undefined && <Message tone="bad" title={found.first} />}
            <WhatWillHappen
              lines={[
                ...found.fits.map(({ hub, because, roomKnown, dayKnown }) => ({
                  id: hub.id,
                  kind: roomKnown && dayKnown ? ('settled' as const) : ('unknown' as const),
                  text: because,
                  detail: `${hub.telephone}. ${hub.how}`,
                })),
                ...(found.first === undefined && found.fits.length === 0
                  ? [{ id: 'none', kind: 'stop' as const, text: 'No hub takes this patient now' }]
                  : []),
                ...found.misfits.map(({ hub, why }) => ({ id: hub.id, kind: 'note' as const, text: why })),
                ...found.otherwise.map((text, index) => ({ id: `otherwise ${index}`, kind: 'next' as const, text })),
              ]}
            />
          </div>
        </SidePanel>
      }
    >
      <TextField
        label="Age, or year of birth"
        width="small"
        inputMode="numeric"
        value={age}
        onChange={setAge}
        autoFocus
        error={ages === undefined ? 'Type an age such as 64, or a year such as 1962.' : undefined}
      />
      <ChoiceRow label="Symptoms of an infection?" choices={yesNo} value={symptoms} onChange={setSymptoms} />
      <ChoiceRow
        label="At higher risk?"
        hint="shielding, or a condition that makes an infection dangerous"
        choices={yesNo}
        value={higherRisk}
        onChange={setHigherRisk}
      />
      <ChoiceRow
        label="How urgent?"
        choices={[
          { value: 'life', label: 'Danger to life' },
          { value: 'today', label: 'Today' },
          { value: 'routine', label: 'It can wait' },
        ]}
        value={urgency}
        onChange={setUrgency}
      />
      <ChoiceRow
        label="Can the patient come?"
        choices={[
          { value: 'in-person', label: 'Can come' },
          { value: 'remote', label: 'By telephone or video' },
          { value: 'visit', label: 'Needs a visit' },
        ]}
        value={reach}
        onChange={setReach}
      />
      <SectionTitle
        actions={
          hasRole(actor, ...signatories) && (
            <Button look="quiet" keys="N" onPress={() => go({ at: 'hubs', view: 'describe' })}>
              Describe a hub of ours
            </Button>
          )
        }
      >
        Your hubs
      </SectionTitle>
      {hubs.length === 0 ? (
        <EmptyState title="No hub yet">
          A manager describes it, on an arrangement that its practices have signed.
        </EmptyState>
      ) : (
        <ListBox
          label="Hubs of your arrangements"
          opensByClick
          keys={false}
          rows={hubs.map((hub) => ({
            id: hub.id,
            title: hub.name,
            meta: `${hubKindNames[hub.kind]}. ${notNow(hub, now, holidays) ?? 'Open now.'}`,
          }))}
          current={current}
          onMove={setCurrent}
          onOpen={(id) => go({ at: 'hubs', view: 'one', id })}
        />
      )}
    </Column>
  );
}
