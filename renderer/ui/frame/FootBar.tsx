import type { ReactNode } from 'react';
import { Button } from '../actions/Button';
import { classes } from '../classes';
import { KeyCap } from '../keys/KeyCap';
import { useKey } from '../keys/KeysProvider';
import { useTimeLeft } from '../states/timeLeft';
import { VisuallyHidden } from '../words/VisuallyHidden';
import names from './FootBar.module.css';

export interface FootBarProps {
  /** The patient's initials only: "G O". */
  initials: string;
  /** The home practice, or "practice not shown" for a patient whose place is restricted. */
  practice: string;
  /** ISO 8601, Date or ms. */
  closesAt: string | number | Date;
  onClose: () => unknown;
  /** Opens the screen of this access. */
  onShow?: () => void;
  /** How many more are open. */
  more?: number;
}

/**
 * An open access, on every screen until it is closed. Ctrl+Enter closes it where the screen has no use of its own for
 * that key; Ctrl+Shift+Enter closes it everywhere.
 */
export function FootBar({ initials, practice, closesAt, onClose, onShow, more = 0 }: FootBarProps): ReactNode {
  const left = useTimeLeft(closesAt);
  const close = { does: 'Close the open access', run: () => void onClose(), reach: 'frame' } as const;
  const bySame = useKey({ ...close, keys: 'Ctrl+Enter' });
  const byOwn = useKey({ ...close, keys: 'Ctrl+Shift+Enter' });
  const cap = bySame ? 'Ctrl+Enter' : 'Ctrl+Shift+Enter';
  return (
    <div className={classes(names.foot, left.soon && names.soon)} role="group" aria-label="Open access">
      <span className={names.mark} aria-hidden="true" />
      <span className={names.who}>
        <b>{initials}</b>, {practice}
        {more > 0 && <span>, and {more} more open</span>}
      </span>
      <span className={names.left} role="timer">
        {left.over ? (
          'Time is over'
        ) : (
          <>
            <span aria-hidden="true">{left.text} left</span>
            <VisuallyHidden>{left.words} left</VisuallyHidden>
          </>
        )}
      </span>
      <span className={names.said} role="status">
        <VisuallyHidden>{left.over ? 'Time is over' : left.soon ? 'Two minutes are left' : ''}</VisuallyHidden>
      </span>
      {onShow && (
        <Button look="quiet" onPress={onShow}>
          Show
        </Button>
      )}
      <Button onPress={onClose}>
        <span className={names.close}>
          Close access
          {(bySame || byOwn) && <KeyCap keys={cap} />}
        </span>
      </Button>
    </div>
  );
}
