import { useState, type ReactNode } from 'react';
import { useHolidays } from '../../app/useHolidays';
import type { Holidays } from '../../../shared/domain/calendar/holidays';
import { londonDate } from '../../../shared/domain/calendar';
import {
  handoverUrgencies,
  handoverUrgencyNames,
  type EntryPlace,
  type Teller,
} from '../../../shared/domain/handover/model';
import { capitalised } from '../../../shared/domain/words';
import { useNow } from '../../engine';
import { Button, ChoiceRow, FieldRow, SectionTitle, TextField } from '../../ui';
import { checkLine, newLine, type LeftEntries, type LineEntries, type OwnerChoice } from './lines';
import { dueWords, ownerWords, type Sides } from './words';
import names from './LeftToDo.module.css';

const ownerChoices: readonly { value: OwnerChoice; label: string }[] = [
  { value: 'clinician', label: 'A clinician' },
  { value: 'receptionist', label: 'Reception' },
  { value: 'practice-manager', label: 'The manager' },
  { value: 'person', label: 'By name' },
  { value: 'buddy', label: 'We keep it' },
];

/**
 * What is left to do, line by line: the one being written is open, the others are a sentence each. One key begins the
 * next line. Where the clinical entry is already is asked once for all.
 * @param showErrors the person tried to send: what is missing is said
 */
export function LeftToDo({
  value,
  onChange,
  sides,
  showErrors,
}: {
  value: LeftEntries;
  onChange: (next: LeftEntries) => void;
  sides: Sides;
  showErrors: boolean;
}): ReactNode {
  const now = useNow(30);
  const holidays = useHolidays();
  const [chosen, setChosen] = useState<string | null>(null);
  const { lines, entry } = value;
  const wrong = showErrors ? lines.find((line) => checkLine(line, now, holidays).checked === undefined) : undefined;
  const open = wrong?.id ?? chosen ?? lines.at(-1)?.id;
  const set = (id: string, some: Partial<LineEntries>): void =>
    onChange({ ...value, lines: lines.map((line) => (line.id === id ? { ...line, ...some } : line)) });
  const add = (): void => {
    const line = newLine();
    setChosen(line.id);
    onChange({ ...value, lines: [...lines, line] });
  };
  const drop = (id: string): void => {
    setChosen(null);
    onChange({ ...value, lines: lines.filter((line) => line.id !== id) });
  };
  return (
    <section className={names.left}>
      {lines.length > 0 && <SectionTitle meta={`${lines.length}`}>What is left to do</SectionTitle>}
      <ol className={names.lines}>
        {lines.map((line, place) => (
          <li key={line.id}>
            {line.id === open ? (
              <Line
                line={line}
                place={place}
                sides={sides}
                now={now}
                showErrors={showErrors}
                onChange={(some) => set(line.id, some)}
                onDrop={() => drop(line.id)}
              />
            ) : (
              <p className={names.closed}>
                <span>{summary(line, sides, now, holidays)}</span>
                <Button look="quiet" onPress={() => setChosen(line.id)}>
                  {`Change line ${place + 1}`}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ol>
      {lines.length > 0 && (
        <ChoiceRow<EntryPlace>
          label="Where is the clinical entry already?"
          hint="so that nothing is typed twice"
          choices={[
            { value: 'home-record', label: `Record of ${sides.home}` },
            { value: 'buddy-record', label: 'Our record' },
            { value: 'paper', label: 'On paper' },
            { value: 'nowhere', label: 'Nowhere yet' },
          ]}
          value={entry}
          onChange={(place) => onChange({ ...value, entry: place })}
          error={
            showErrors && entry === null ? 'Say where it is, so that nobody looks for it or types it again.' : undefined
          }
        />
      )}
      <p>
        <Button keys="Ctrl+Shift+A" onPress={add}>
          {lines.length === 0 ? 'Something is left to do' : 'One more thing'}
        </Button>
      </p>
    </section>
  );
}

function Line({
  line,
  place,
  sides,
  now,
  showErrors,
  onChange,
  onDrop,
}: {
  line: LineEntries;
  place: number;
  sides: Sides;
  now: string;
  showErrors: boolean;
  onChange: (some: Partial<LineEntries>) => void;
  onDrop: () => void;
}): ReactNode {
  const holidays = useHolidays();
  const { errors, checked } = checkLine(line, now, holidays);
  const dueWrong = line.dueText.trim() === '' ? undefined : errors.dueText;
  return (
    <div role="group" aria-label={`Left to do, ${place + 1}`}>
      <TextField
        label="What must be done"
        width="full"
        maxLength={1_000}
        value={line.what}
        onChange={(what) => onChange({ what })}
        error={showErrors ? errors.what : undefined}
        required
        autoFocus
      />
      <FieldRow>
        <ChoiceRow
          label="How soon?"
          choices={handoverUrgencies.map((value) => ({ value, label: handoverUrgencyNames[value] }))}
          value={line.urgency}
          onChange={(urgency) => onChange({ urgency })}
        />
        <TextField
          label="By when"
          hint="15:00, tomorrow, Friday"
          width="number"
          value={line.dueText}
          onChange={(dueText) => onChange({ dueText })}
          good={checked ? dueWords(checked, londonDate(now)) : undefined}
          error={dueWrong ?? (showErrors ? errors.dueText : undefined)}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceRow<OwnerChoice>
          label={`Whose is it at ${sides.home}?`}
          choices={ownerChoices}
          value={line.owner}
          onChange={(owner) => onChange({ owner })}
        />
        {line.owner === 'person' && (
          <TextField
            label="Name"
            width="medium"
            maxLength={80}
            value={line.ownerName}
            onChange={(ownerName) => onChange({ ownerName })}
            error={showErrors ? errors.ownerName : undefined}
            autoFocus
          />
        )}
      </FieldRow>
      <ChoiceRow<Teller>
        label="Who tells the patient?"
        choices={[
          { value: 'home', label: capitalised(sides.home) },
          { value: 'buddy', label: 'We do' },
          { value: 'told', label: 'They know already' },
        ]}
        value={line.tells}
        onChange={(tells) => onChange({ tells })}
      />
      <Button look="quiet" onPress={onDrop}>
        {`Take line ${place + 1} away`}
      </Button>
    </div>
  );
}

function summary(line: LineEntries, sides: Sides, now: string, holidays: Holidays): string {
  const { checked } = checkLine(line, now, holidays);
  if (!checked) return line.what.trim() === '' ? 'Not written yet' : line.what;
  return `${checked.what}. ${handoverUrgencyNames[checked.urgency]}, due ${dueWords(checked, londonDate(now))}. ${ownerWords(checked.owner, sides)}.`;
}
