import type { ReactNode } from 'react';
import names from './Stack.module.css';

/** Parts of a page, one below the other with even room between them. */
export function Stack({ children }: { children: ReactNode }): ReactNode {
  return <div className={names.stack}>{children}</div>;
}
