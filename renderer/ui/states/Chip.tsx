import type { ReactNode } from 'react';
import { classes } from '../classes';
import names from './Chip.module.css';

/** A state in one word, with a mark of its own: "active", "lapses Friday", "suspended". */
export function Chip({ tone, children }: { tone: 'good' | 'warn' | 'bad' | 'quiet'; children: ReactNode }): ReactNode {
  const mark = { good: '✓', warn: '◆', bad: '■', quiet: '○' }[tone];
  return (
    <span className={classes(names.chip, names[tone])}>
      <span aria-hidden="true">{mark}</span> {children}
    </span>
  );
}
