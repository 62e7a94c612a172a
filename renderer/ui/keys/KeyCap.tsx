import type { ReactNode } from 'react';
import { keyLabel, onMac } from './key';
import names from './KeyCap.module.css';

/** A key drawn as a cap. Decoration for the eye: the control itself carries `aria-keyshortcuts`. */
export function KeyCap({ keys, said = false }: { keys: string; said?: boolean }): ReactNode {
  return (
    <kbd className={names.cap} aria-hidden={said ? undefined : true}>
      {keyLabel(keys, onMac())}
    </kbd>
  );
}
