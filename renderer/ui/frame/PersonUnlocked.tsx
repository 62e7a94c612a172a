import type { ReactNode } from 'react';
import { ariaKey, onMac } from '../keys/key';
import { KeyCap } from '../keys/KeyCap';
import { useKey } from '../keys/KeysProvider';
import names from './strip.module.css';

/** Who is unlocked, in the top strip. Pressing it, or Ctrl+L anywhere, locks. */
export function PersonUnlocked({ name, role, onLock }: { name: string; role: string; onLock: () => void }): ReactNode {
  useKey({ keys: 'Ctrl+L', does: 'Lock', run: onLock, reach: 'always' });
  return (
    <button
      type="button"
      className={names.button}
      onClick={onLock}
      title="Lock, or let somebody else in"
      aria-keyshortcuts={ariaKey('Ctrl+L', onMac())}
    >
      <span className={names.words}>
        {name}
        <span className={names.role}>, {role}</span>
      </span>
      <KeyCap keys="Ctrl+L" />
    </button>
  );
}

/** Whom the person acts for, in the top strip. With `onSwitch` (several organisations) it is a button, Ctrl+Shift+O. */
export function OrganisationSwitch({
  name,
  onSwitch,
}: {
  name: string;
  onSwitch?: (() => void) | undefined;
}): ReactNode {
  useKey({
    keys: 'Ctrl+Shift+O',
    does: 'Act for another organisation',
    run: () => onSwitch?.(),
    when: onSwitch !== undefined,
    reach: 'frame',
  });
  if (!onSwitch) return name;
  return (
    <button
      type="button"
      className={`${names.button} ${names.organisation}`}
      onClick={onSwitch}
      title={`${name}: act for another organisation`}
      aria-keyshortcuts={ariaKey('Ctrl+Shift+O', onMac())}
    >
      <span>{name}</span>
      <span aria-hidden="true">▾</span>
    </button>
  );
}
