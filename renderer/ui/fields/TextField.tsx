import type { HTMLInputAutoCompleteAttribute, ReactNode, Ref } from 'react';
import { classes } from '../classes';
import { Field, useFieldIds, type FieldWords } from './Field';
import names from './Field.module.css';

/** How wide a field is says how much belongs in it: small 140 px, number 170, medium 220, large 376, full 560. */
export type FieldWidth = 'small' | 'number' | 'medium' | 'large' | 'full';

/** Made so that react-hook-form's `field` can be spread: `<TextField label="…" {...field} error={fieldState.error?.message} />`. */
export interface TextFieldProps extends FieldWords {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
  width?: FieldWidth;
  autoFocus?: boolean;
  disabled?: boolean | undefined;
  readOnly?: boolean;
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'search' | 'url';
  type?: 'text' | 'search' | 'email' | 'tel' | 'url' | 'password';
  /** Off unless told: nothing of a patient is ever preset by the browser. */
  autoComplete?: HTMLInputAutoCompleteAttribute;
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactNode {
  const ids = useFieldIds(props);
  return (
    <Field words={props} ids={ids}>
      <TextInput {...props} id={ids.id} describedBy={ids.describedBy} />
    </Field>
  );
}

/** The bare input, for fields that put something beside it. */
export function TextInput(props: TextFieldProps & { id: string; describedBy: string | undefined }): ReactNode {
  return (
    <input
      id={props.id}
      ref={props.ref}
      className={classes(names.input, names[props.width ?? 'large'])}
      type={props.type ?? 'text'}
      name={props.name}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={props.onBlur}
      autoFocus={props.autoFocus}
      disabled={props.disabled}
      readOnly={props.readOnly}
      aria-required={props.required || undefined}
      aria-invalid={props.error ? true : undefined}
      aria-describedby={props.describedBy}
      maxLength={props.maxLength}
      placeholder={props.placeholder}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete ?? 'off'}
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
    />
  );
}
