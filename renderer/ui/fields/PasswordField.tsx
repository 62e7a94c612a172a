import { useState, type ReactNode } from 'react';
import { Button } from '../actions/Button';
import { Field, useFieldIds } from './Field';
import { TextField, TextInput, type TextFieldProps } from './TextField';
import names from './Field.module.css';

/** A password or passphrase, which can be shown to the one who types it. `autoComplete` is for the sign-in only. */
export function PasswordField(props: Omit<TextFieldProps, 'type'>): ReactNode {
  const ids = useFieldIds(props);
  const [shown, setShown] = useState(false);
  return (
    <Field words={props} ids={ids}>
      <div className={names.withButton}>
        <TextInput
          width="medium"
          {...props}
          id={ids.id}
          describedBy={ids.describedBy}
          type={shown ? 'text' : 'password'}
        />
        <Button look="quiet" onPress={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
        </Button>
      </div>
    </Field>
  );
}

/** A PIN: figures only, never shown. `onComplete` is called when `length` figures are there. */
export function PinField({
  length = 6,
  onComplete,
  ...props
}: Omit<TextFieldProps, 'type' | 'inputMode' | 'maxLength'> & {
  length?: number;
  onComplete?: (pin: string) => void;
}): ReactNode {
  const change = (value: string) => {
    const pin = value.replace(/\D/g, '').slice(0, length);
    props.onChange(pin);
    if (pin.length === length && pin !== props.value) onComplete?.(pin);
  };
  return <TextField width="small" {...props} onChange={change} type="password" inputMode="numeric" />;
}
