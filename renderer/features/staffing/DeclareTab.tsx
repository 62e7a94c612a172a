import { useState } from 'react';
import { z } from 'zod';
import { lastDeclared } from '../../../shared/domain/staffing/declared';
import { pressureCause, pressureCauseNames, pressureCauses } from '../../../shared/domain/staffing/model';
import { staffNamesIn } from '../../../shared/domain/staffing/names-in';
import { level as levelSchema, levels } from '../../../shared/domain/staffing/level';
import { definitionOn, scaleName, withOpel, within } from '../../../shared/domain/staffing/scale';
import { listed } from '../../../shared/domain/words';
import { hasRole } from '../../../shared/protocol/actor';
import { boardLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { KeptNote, useKept } from '../../app/kept';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor, useConnection, useEngine } from '../../engine';
import { Button, ChoiceRow, Message, Meta, SectionTitle, TextArea, Tick } from '../../ui';
import { HelpNow } from './HelpNow';
import { useOurs } from './useBoard';
import { useBuddyPressure, useDeclarations } from './useBuddyPressure';
import { useScale } from './useScale';

/** What is to be done at the present level, and the form that declares the next. */
export function DeclareTab() {
  const actor = useActor();
  const declared = lastDeclared(useDeclarations(), actor.organisation);
  const [done, setDone] = useState(0);
  return (
    <>
      {declared && <HelpNow key={declared.id} declared={declared} />}
      {hasRole(actor, 'practice-manager', 'clinician') ? (
        <Form
          key={done}
          onDeclared={() => setDone((count) => count + 1)}
          first={declared === undefined}
          said={done > 0}
        />
      ) : (
        <Meta>A practice manager or clinician declares the level.</Meta>
      )}
    </>
  );
}

function Form({ onDeclared, first, said }: { onDeclared: () => void; first: boolean; said: boolean }) {
  const engine = useEngine();
  const actor = useActor();
  const connection = useConnection();
  const words = usePracticeWords();
  const buddies = useBuddyPressure(useInstant(60));
  const staff = useOurs('staff');
  const kept = useOurs('boardPerson');
  const { inUse: scale } = useScale();
  const form = useKept('pressure.declare');
  const [chosen, setChosen] = form.field('level', levelSchema.nullable(), null);
  // Whoever chose by the words of one scale has not chosen on another that came meanwhile.
  const [chosenOn, setChosenOn] = form.field('scale', z.string(), scale.id);
  const level = chosenOn === scale.id ? chosen : null;
  const [cause, setCause] = form.field('cause', pressureCause.nullable(), null);
  const [plan, setPlan] = form.field('plan', z.string(), '');
  const [meansNobody, setMeansNobody] = form.field('meansNobody', z.boolean(), false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);

  const named = staffNamesIn(
    plan,
    [...staff, ...kept].map((one) => one.name),
  );
  const declare = async () => {
    setTried(true);
    if (level === null) return;
    const args = { id: crypto.randomUUID(), level, scale: scale.id, cause, plan: plan.trim(), meansNobody };
    const answer = await engine.perform('pressure.declare', boardLedger(actor.organisation), args);
    if (answer.ok) {
      form.done();
      onDeclared();
    } else setRefused(answer.rejection);
  };
  const under = (field: string) => (refused?.field === field ? `${refused.says} ${refused.next}` : undefined);
  const wholeNames =
    named.whole.length > 0
      ? `Your buddies would read the name ${listed(named.whole)}. Say it without names: “two of four receptionists”.`
      : undefined;
  return (
    <>
      <SectionTitle meta={<Meta>{scaleName(scale)}</Meta>}>
        {first ? 'Declare your level' : 'Declare it anew'}
      </SectionTitle>
      {said && (
        <Message tone="good" title="Declared." takesFocus>
          {connection.is === 'offline'
            ? 'You are offline: your buddies see it when you are connected. To correct it, declare it again.'
            : `${buddies.length === 0 ? 'Nobody else sees it: you have no active arrangement.' : `${listed(buddies.map((one) => words.shortName(one.organisation)))} can see it.`} To correct it, declare it again.`}
        </Message>
      )}
      {chosen !== null && level === null && (
        <Message tone="warn" title="The scale has changed since you chose a level.">
          Read the levels as they are now, and choose again.
        </Message>
      )}
      <ChoiceRow
        label="How hard-pressed is the practice?"
        choices={levels.map((value) => ({
          value,
          label: withOpel(definitionOn(scale, value)),
          detail: [definitionOn(scale, value).means, definitionOn(scale, value).staff].filter(Boolean).join(' '),
        }))}
        value={level}
        onChange={(value) => {
          setChosen(value);
          setChosenOn(scale.id);
          setRefused(null);
        }}
        down
        error={tried && level === null ? 'Choose a level.' : undefined}
      />
      {level !== null && level !== 'green' && (
        <>
          <ChoiceRow
            label="What causes it?"
            choices={pressureCauses.map((value) => ({ value, label: pressureCauseNames[value] }))}
            value={cause}
            onChange={setCause}
            error={cause === null ? under('cause') : undefined}
          />
          <TextArea
            label="What do you do about it?"
            hint="your buddies read it: name no patient and no colleague"
            value={plan}
            onChange={setPlan}
            width="full"
            maxLength={1000}
            error={wholeNames ?? (plan.trim() === '' || refused?.code === 'pressure.words' ? under('plan') : undefined)}
          />
          {named.parts.length > 0 && (
            <Message
              tone="warn"
              title={`${listed(named.parts.map((part) => `“${part}”`))} is part of a colleague’s name.`}
            >
              <Tick checked={meansNobody} onChange={setMeansNobody}>
                No colleague is meant
              </Tick>
            </Message>
          )}
        </>
      )}
      <KeptNote kept={form} />
      <Refused by={refused?.field === undefined ? refused : null} />
      <p>
        <Button look="primary" keys="Ctrl+Enter" onPress={declare}>
          {level === null ? 'Declare the level' : `Declare ${within(definitionOn(scale, level).name)}`}
        </Button>
      </p>
      <Meta>Your buddies see the level, the cause, the plan, and who declared it. They never see the board.</Meta>
    </>
  );
}
