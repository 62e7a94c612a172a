import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { Field, useFieldIds, type FieldWords } from './Field';
import names from './ChoiceRow.module.css';

export interface Choice<T extends string> {
  value: T;
  label: string;
  /** Why it cannot be chosen today: "none in force today". It stays in sight. */
  closed?: string | undefined;
  /** More about it: only with `down`. */
  detail?: string | undefined;
}

export interface ChoiceRowProps<T extends string> extends FieldWords {
  /** At most nine have a key. */
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T) => void;
  /** One below the other, each with its `detail`. */
  down?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** One of a few, drawn as boxes. While the focus is in it the keys 1–9 choose and the arrows move. */
export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>): ReactNode {
  const { choices, value, onChange, down = false } = props;
  const ids = useFieldIds(props);
  const place = useId();

  const digit = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
    const choice = choices[Number(event.key) - 1];
    if (!choice) return;
    event.preventDefault();
    event.stopPropagation();
    if (choice.closed !== undefined || props.disabled) return;
    onChange(choice.value);
    const input = event.currentTarget.querySelector<HTMLInputElement>(`[data-choice="${place}${event.key}"] input`);
    input?.focus();
  };

  return (
    <Field words={props} ids={ids} group>
      <div onKeyDownCapture={digit}>
        <RadioGroup
          aria-labelledby={ids.of('label')}
          aria-describedby={ids.describedBy ?? ''}
          value={value}
          onChange={(chosen) => {
            const choice = choices.find((one) => one.value === chosen);
            if (choice) onChange(choice.value);
          }}
          isDisabled={props.disabled ?? false}
          isInvalid={Boolean(props.error)}
          className={`${names.row} ${down ? names.down : ''}`}
        >
          {choices.map((choice, index) => (
            <RadioField
              key={choice.value}
              value={choice.value}
              isDisabled={choice.closed !== undefined}
              autoFocus={Boolean(props.autoFocus) && (value === null ? index === 0 : choice.value === value)}
              data-choice={`${place}${index + 1}`}
            >
              <RadioButton className={names.choice ?? ''}>
                {index < 9 && (
                  <span className={names.key} aria-hidden="true">
                    {index + 1}
                  </span>
                )}
                <span className={names.words} data-label={choice.label}>
                  {choice.label}
                  {choice.closed !== undefined && `: ${choice.closed}`}
                  {choice.detail !== undefined && <span className={names.detail}>{choice.detail}</span>}
                </span>
              </RadioButton>
            </RadioField>
          ))}
        </RadioGroup>
      </div>
    </Field>
  );
}
