import type { ReactNode, Ref } from 'react';
import { classes } from '../classes';
import { Field, useFieldIds, type FieldWords } from './Field';
import type { FieldWidth } from './TextField';
import names from './Field.module.css';

export interface TextAreaProps extends FieldWords {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  ref?: Ref<HTMLTextAreaElement>;
  rows?: number;
  width?: FieldWidth;
  autoFocus?: boolean;
  disabled?: boolean | undefined;
  required?: boolean;
  maxLength?: number;
}

/** Several lines of text. Enter makes a new line; Ctrl+Enter stays the screen's main act. */
export function TextArea(props: TextAreaProps): ReactNode {
  const ids = useFieldIds(props);
  return (
    <Field words={props} ids={ids}>
      <textarea
        id={ids.id}
        ref={props.ref}
        className={classes(names.input, names[props.width ?? 'full'])}
        rows={props.rows ?? 3}
        name={props.name}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        autoFocus={props.autoFocus}
        disabled={props.disabled}
        aria-required={props.required || undefined}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={ids.describedBy}
        maxLength={props.maxLength}
        autoComplete="off"
        spellCheck
      />
    </Field>
  );
}
