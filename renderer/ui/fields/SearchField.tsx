import { useRef, type ReactNode } from 'react';
import { classes } from '../classes';
import { KeyCap } from '../keys/KeyCap';
import { useKey } from '../keys/KeysProvider';
import { Field, useFieldIds } from './Field';
import { TextInput, type TextFieldProps } from './TextField';
import names from './Field.module.css';

/** A field that narrows a list while it is typed in. `keys` (e.g. "/") brings the focus to it; Esc empties it. */
export function SearchField(props: Omit<TextFieldProps, 'type' | 'ref'> & { keys?: string }): ReactNode {
  const ids = useFieldIds(props);
  const input = useRef<HTMLInputElement>(null);
  useKey({ keys: props.keys ?? '', does: props.label, run: () => input.current?.focus() });
  return (
    <Field words={props} ids={ids}>
      <div
        className={classes(names.boxed, names[props.width ?? 'large'])}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || props.value === '') return;
          event.preventDefault();
          props.onChange('');
        }}
      >
        <TextInput {...props} id={ids.id} describedBy={ids.describedBy} ref={input} type="search" />
        {props.keys && (
          <span className={names.clear}>
            <KeyCap keys={props.keys} />
          </span>
        )}
      </div>
    </Field>
  );
}
