import { useId, useState, type ReactNode, type Ref } from 'react';
import { classes } from '../classes';
import { ariaKey, onMac } from '../keys/key';
import { KeyCap } from '../keys/KeyCap';
import { useKey } from '../keys/KeysProvider';
import type { Reach } from '../keys/keyboard';
import { VisuallyHidden } from '../words/VisuallyHidden';
import names from './Button.module.css';

export interface ButtonProps {
  /** A verb that says what happens: "Sign and send to Harbour View". */
  children: ReactNode;
  /** While a promise that it returns is pending, further presses do nothing. */
  onPress: () => unknown;
  /** `primary` once a screen; `quiet` looks like a link; `danger` names its effect. */
  look?: 'primary' | 'secondary' | 'danger' | 'quiet';
  /** Shown as a cap and bound: "Ctrl+Enter", "Esc", "A". */
  keys?: string;
  /** What the list of keys says; needed only when `children` is not plain text. */
  does?: string;
  /** Who has the key, see `useKey`. */
  reach?: Reach;
  /** It stays where the focus can find it. Give `why`, or say it nearby. */
  disabled?: boolean;
  /** Why it cannot be pressed now: said by screen readers and on hover. */
  why?: string | undefined;
  autoFocus?: boolean;
  describedBy?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with its key. Keeps the focus when it becomes disabled, so that nobody is thrown off the screen. */
export function Button(props: ButtonProps): ReactNode {
  const { children, onPress, look = 'secondary', keys, reach = 'screen', disabled = false, why } = props;
  const [busy, setBusy] = useState(false);
  const reasonId = useId();
  const closed = disabled || busy;

  const press = () => {
    if (closed) return;
    const result = onPress();
    if (result instanceof Promise) {
      setBusy(true);
      void result.finally(() => setBusy(false));
    }
  };
  const acts = useKey({
    keys: keys ?? '',
    does: props.does ?? (typeof children === 'string' ? children : 'Main action'),
    reach,
    run: press,
  });
  const described = classes(props.describedBy, why && disabled && reasonId);

  return (
    <button
      type="button"
      ref={props.ref}
      className={classes(names.button, names[look])}
      onClick={press}
      aria-disabled={closed || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keys && acts ? ariaKey(keys, onMac()) : undefined}
      aria-describedby={described || undefined}
      title={disabled ? why : undefined}
      autoFocus={props.autoFocus}
    >
      <span>{children}</span>
      {keys && acts && <KeyCap keys={keys} />}
      {why && disabled && (
        <span id={reasonId} hidden>
          {why}
        </span>
      )}
      {busy && <VisuallyHidden>, under way</VisuallyHidden>}
    </button>
  );
}
