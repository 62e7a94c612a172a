import { useState } from 'react';
import { longDate, shortDate } from '../../../shared/domain/dates';
import { typedDate } from '../../app/typed-date';
import { DateField } from '../../ui';

/** A day as it is typed; the draft has it as soon as it can be read. */
export function DayField({
  label,
  value,
  today,
  onChange,
  error,
}: {
  label: string;
  value: string | undefined;
  today: string;
  onChange: (value: string | undefined) => void;
  error: string | undefined;
}) {
  const [text, setText] = useState(value === undefined ? '' : shortDate(value));
  const [left, setLeft] = useState(false);
  const read = typedDate(text, Number(today.slice(0, 4)));
  const unread = left && text.trim() !== '' && read === undefined;
  return (
    <DateField
      label={label}
      value={text}
      onChange={(next) => {
        setText(next);
        setLeft(false);
        onChange(typedDate(next, Number(today.slice(0, 4))));
      }}
      onBlur={() => setLeft(true)}
      error={unread ? 'This is not a day. Type it as 1 12 2026.' : error}
      good={read === undefined ? undefined : longDate(read)}
    />
  );
}
