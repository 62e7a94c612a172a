import type { ReactNode } from 'react';
import names from './words.module.css';

/** Said by a screen reader, not drawn. */
export function VisuallyHidden({ children }: { children: ReactNode }): ReactNode {
  return <span className={names.hidden}>{children}</span>;
}
