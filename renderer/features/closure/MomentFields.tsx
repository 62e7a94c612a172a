import { longMoment } from '../../../shared/domain/dates';
import { DateField, FieldRow, TextField } from '../../ui';
import type { TypedMoment } from './when';

/** A day and a time side by side, with what was understood. */
export function MomentFields({
  label,
  hint,
  value,
  onChange,
  read,
  error,
  good,
}: {
  label: string;
  hint?: string;
  value: TypedMoment;
  onChange: (value: TypedMoment) => void;
  read: string | null | undefined;
  error: string | undefined;
  good?: string | undefined;
}) {
  const understood = read === null || read === undefined ? undefined : longMoment(read);
  return (
    <FieldRow>
      <DateField
        label={label}
        hint={hint}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
        placeholder="today"
        error={error}
      />
      <TextField
        label="at"
        width="small"
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
        placeholder="18:30"
        good={understood && (good ? `${understood}, ${good}` : understood)}
      />
    </FieldRow>
  );
}
