import { useState } from 'react';
import { z } from 'zod';
import { bodies, bodyNames, type Pressure, type PressureTold } from '../../../shared/domain/staffing/model';
import { capitalised, counted } from '../../../shared/domain/words';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { useKept } from '../../app/kept';
import { usePracticeWords } from '../../app/practice-words';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine } from '../../engine';
import { Button, Meta, SectionTitle, TextField, VisuallyHidden } from '../../ui';
import { useTelephone } from './BuddyTable';
import { toldOf } from './told';
import names from './TellList.module.css';
import { useOurs } from './useBoard';
import { useBuddyPressure } from './useBuddyPressure';

/** At black: whom to tell, each ticked off with whom one spoke to; the name and the time come by themselves. */
export function TellList({ declared }: { declared: Pressure }) {
  const words = usePracticeWords();
  const told = useOurs('pressureTold').filter((one) => one.declaration === declared.id);
  const buddies = useBuddyPressure(useInstant(60)).map((one) => one.organisation);
  const telephone = useTelephone();
  const lines: { whom: string; name: string; detail: string }[] = [
    ...bodies.map((whom) => ({ whom, name: bodyNames[whom], detail: '' })),
    ...buddies.map((whom) => ({ whom, name: words.nameOf(whom), detail: telephone(whom) })),
  ];
  const { left } = toldOf(declared, told, buddies);
  return (
    <>
      <SectionTitle meta={<Meta>{left.length === 0 ? 'Everybody is told' : `${left.length} to tell`}</Meta>}>
        Tell these, one after the other
      </SectionTitle>
      <ul className={names.list} aria-label={`Whom to tell, ${counted(lines.length, 'line')}`}>
        {lines.map((line) => (
          <Line key={line.whom} {...line} declaration={declared.id} told={told.find((one) => one.whom === line.whom)} />
        ))}
      </ul>
    </>
  );
}

function Line({
  whom,
  name,
  detail,
  declaration,
  told,
}: {
  whom: string;
  name: string;
  detail: string;
  declaration: string;
  told: PressureTold | undefined;
}) {
  const engine = useEngine();
  const ledger = practiceLedger(useActor().organisation);
  const words = usePracticeWords();
  const form = useKept(`pressure.tell ${declaration} ${whom}`);
  const [spokeTo, setSpokeTo] = form.field('spokeTo', z.string(), '');
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const tell = async (to: string | null) => {
    if (to === '') {
      setMissing(true);
      return;
    }
    setMissing(false);
    const done = await engine.perform('pressure.tell', ledger, { declaration, whom, spokeTo: to });
    if (done.ok) form.done();
    setRefused(done.ok ? null : done.rejection);
  };
  return (
    <li className={names.line}>
      <div className={names.whom}>
        <b>{capitalised(name)}</b> {detail !== '' && <Meta>{detail}</Meta>}
      </div>
      {told ? (
        <div className={names.told}>
          <span>
            ✓ {told.spokeTo}, told by {told.by.name} {words.since(told.at)}
          </span>
          <Button look="quiet" onPress={() => tell(null)}>
            {`Not told: ${name}`}
          </Button>
        </div>
      ) : (
        <div className={names.told}>
          <TextField
            label={`Who at ${name}?`}
            value={spokeTo}
            onChange={setSpokeTo}
            width="medium"
            maxLength={120}
            error={missing && spokeTo.trim() === '' ? 'Say whom you spoke to.' : undefined}
          />
          <Button onPress={() => tell(spokeTo.trim())}>
            Told <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        </div>
      )}
      <Refused by={refused} />
    </li>
  );
}
