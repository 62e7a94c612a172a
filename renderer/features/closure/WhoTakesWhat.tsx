import { useState } from 'react';
import { carePlan, type CareTaken, type Taker } from '../../../shared/domain/closure/care';
import { careNames } from '../../../shared/domain/closure/care-kinds';
import type { Closure } from '../../../shared/domain/closure/model';
import { boardLedger } from '../../../shared/protocol/ledger';
import { json, type Json } from '../../../shared/protocol/primitives';
import type { Rejection } from '../../../shared/protocol/sync';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useActor, useEngine } from '../../engine';
import { Button, Column, ListBox, SidePanel, Toned } from '../../ui';
import { RehearsalMark } from './RehearsalMark';
import { TakerForm } from './TakerForm';
import { useClosureRows } from './useClosureRows';

/** For each kind of care: who gives it meanwhile, and whether they said yes. */
export function WhoTakesWhat({ closure }: { closure: Closure }) {
  const engine = useEngine();
  const actor = useActor();
  const { back } = useNavigation();
  const words = usePracticeWords();
  const { care, answers } = useClosureRows(closure.id);
  const plan = carePlan(closure, care, answers);
  const [chosen, setChosen] = useState(
    plan.find((one) => one.standing !== 'agreed')?.care ?? plan[0]?.care ?? 'urgent',
  );
  const [refused, setRefused] = useState<Rejection | null>(null);
  const current = plan.find((one) => one.care === chosen);
  const assign = async (by: Taker | null) => {
    const plain: Json = json.parse(by);
    const args = { closure: closure.id, care: chosen, by: plain };
    const done = await engine.perform('closure.assignCare', boardLedger(actor.organisation), args);
    setRefused(done.ok ? null : done.rejection);
  };
  return (
    <Column
      title="Who takes what"
      lead="Each kind of care has a name behind it. The words for patients name them too."
      side={
        <SidePanel
          title={current ? careNames[current.care] : 'Care'}
          actions={
            <Button keys="Esc" onPress={back}>
              Back
            </Button>
          }
        >
          {current && <p>{takenWords(current, words.nameOf)}</p>}
          {current && <TakerForm key={current.care} closure={closure} taken={current} onChoose={assign} />}
          <Refused by={refused} />
        </SidePanel>
      }
    >
      <RehearsalMark closure={closure} home={words.nameOf(closure.organisation)} />
      <ListBox
        label="Kinds of care"
        autoFocus
        rows={plan.map((one) => ({
          id: one.care,
          title: careNames[one.care],
          meta: <Toned tone={tones[one.standing]}>{takenWords(one, words.nameOf)}</Toned>,
        }))}
        current={chosen}
        onMove={(id) => {
          const next = plan.find((one) => one.care === id);
          if (next) setChosen(next.care);
        }}
      />
    </Column>
  );
}

const tones = { agreed: 'good', asked: 'quiet', declined: 'bad', nobody: 'bad' } as const;

export function takenWords({ by, standing, why }: CareTaken, nameOf: (code: string) => string): string {
  if (by === null) return 'Nobody is named';
  const name = by.is === 'buddy' ? nameOf(by.organisation) : by.is === 'ourselves' ? `Ourselves: ${by.how}` : by.name;
  switch (standing) {
    case 'agreed':
      return by.is === 'buddy' ? `${name} takes it` : name;
    case 'asked':
      return `${name} is asked, and has not answered`;
    case 'declined':
      return `${name} does not take it${why === '' ? '' : `: ${why}`}`;
    case 'nobody':
      return 'Nobody is named';
  }
}
