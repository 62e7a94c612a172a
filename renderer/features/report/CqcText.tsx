import { useState } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { cqcNotification } from '../../../shared/report/cqc';
import { useActor, useRows } from '../../engine';
import { ChoiceRow, EmptyState } from '../../ui';
import { usePracticeName } from '../access/practice-names';
import { Stack } from '../access/Stack';
import { Outsiders } from './Outsiders';

/** The CQC's notification for one closure of ours. Rehearsals are not offered: nothing happened. */
export function CqcText() {
  const { organisation } = useActor();
  const nameOf = usePracticeName();
  const [chosen, setChosen] = useState<string | null>(null);
  const care = useRows('closureCare').map(({ value }) => value);
  const answers = useRows('closureAnswer').map(({ value }) => value);
  const lines = useRows('closureLine').map(({ value }) => value);
  const closures = useRows('closure')
    .map(({ value }) => value)
    .filter((one) => one.organisation === organisation && !one.rehearsal)
    .sort((one, other) => other.from.localeCompare(one.from))
    .slice(0, 9);
  const closure = closures.find(({ id }) => id === chosen) ?? closures[0];
  if (!closure)
    return (
      <EmptyState title="You have not closed">
        When your practice closes for a while, the words for the CQC (regulation 18) are made here from what was
        declared and done.
      </EmptyState>
    );
  return (
    <Stack>
      {closures.length > 1 && (
        <ChoiceRow
          label="Closure of"
          down
          value={closure.id}
          onChange={setChosen}
          choices={closures.map((one) => ({ value: one.id, label: shortDate(londonDate(one.from)) }))}
        />
      )}
      <Outsiders
        fileName={`CQC notification ${londonDate(closure.from)}`}
        of={cqcNotification({ practice: nameOf(organisation), closure, care, answers, lines, nameOf })}
      />
    </Stack>
  );
}
