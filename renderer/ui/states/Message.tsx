import { useEffect, useRef, type ReactNode } from 'react';
import { classes } from '../classes';
import names from './Message.module.css';

export interface MessageProps {
  /** `bad` is said at once (alert), the others when the reader is free (status). */
  tone: 'good' | 'warn' | 'bad' | 'quiet';
  /** What happened: "Larkfield declined". */
  title: string;
  /** What it means, and what to do next. */
  children?: ReactNode;
  actions?: ReactNode;
  /** Brings the focus here when it appears: for the result of an act that took its button away. */
  takesFocus?: boolean;
}

/** What happened and what to do next, in the place where it concerns. Stays until it no longer holds. */
export function Message({ tone, title, children, actions, takesFocus = false }: MessageProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const mark = { good: '✓', warn: '◆', bad: '■', quiet: 'i' }[tone];
  return (
    <div
      ref={box}
      className={classes(names.message, names[tone])}
      role={tone === 'bad' ? 'alert' : 'status'}
      tabIndex={takesFocus ? -1 : undefined}
    >
      <span className={names.mark} aria-hidden="true">
        {mark}
      </span>
      <div className={names.words}>
        <p className={names.title}>{title}</p>
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className={names.actions}>{actions}</div>}
      </div>
    </div>
  );
}
