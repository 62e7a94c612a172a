import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup, SwitchButton, SwitchField } from 'react-aria-components';
import { Field, useFieldIds, type FieldWords } from './Field';
import type { Choice } from './ChoiceRow';
import names from './CheckList.module.css';

export interface CheckListProps<T extends string> extends FieldWords {
  choices: readonly Choice<T>[];
  value: readonly T[];
  onChange: (value: T[]) => void;
  disabled?: boolean;
  /** Side by side. */
  across?: boolean;
}

/** Any of several. Tab moves, Space ticks. */
export function CheckList<T extends string>(props: CheckListProps<T>): ReactNode {
  const ids = useFieldIds(props);
  return (
    <Field words={props} ids={ids} group>
      <CheckboxGroup
        aria-labelledby={ids.of('label')}
        aria-describedby={ids.describedBy ?? ''}
        value={[...props.value]}
        onChange={(ticked) =>
          props.onChange(props.choices.map((one) => one.value).filter((value) => ticked.includes(value)))
        }
        isDisabled={props.disabled ?? false}
        isInvalid={Boolean(props.error)}
        className={`${names.list} ${props.across ? names.across : ''}`}
      >
        {props.choices.map((choice) => (
          <CheckboxField key={choice.value} value={choice.value} isDisabled={choice.closed !== undefined}>
            <CheckboxButton className={names.item ?? ''}>
              <Box />
              <span>
                {choice.label}
                {choice.closed !== undefined && `: ${choice.closed}`}
                {choice.detail !== undefined && <span className={names.detail}>{choice.detail}</span>}
              </span>
            </CheckboxButton>
          </CheckboxField>
        ))}
      </CheckboxGroup>
    </Field>
  );
}

/** One thing to affirm or leave: "I have told the patient". */
export function Tick({
  children,
  checked,
  onChange,
  disabled = false,
}: {
  children: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}): ReactNode {
  return (
    <CheckboxField isSelected={checked} onChange={onChange} isDisabled={disabled}>
      <CheckboxButton className={names.item ?? ''}>
        <Box />
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}

/** A setting that acts at once. The word beside it says how it stands. */
export function Switch({
  label,
  on,
  onChange,
  words = ['on', 'off'],
}: {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  words?: readonly [on: string, off: string];
}): ReactNode {
  return (
    <SwitchField isSelected={on} onChange={onChange}>
      <SwitchButton className={names.item ?? ''}>
        <span className={names.track} aria-hidden="true">
          <span className={names.thumb} />
        </span>
        <span>
          {label} <small>{on ? words[0] : words[1]}</small>
        </span>
      </SwitchButton>
    </SwitchField>
  );
}

const Box = () => (
  <span className={names.box} aria-hidden="true">
    <span className={names.tick}>✓</span>
  </span>
);
