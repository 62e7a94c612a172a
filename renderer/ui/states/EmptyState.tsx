import type { ReactNode } from 'react';
import names from './EmptyState.module.css';

/** A list with nothing in it: why, and the one thing to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <div className={names.empty}>
      <p className={names.title}>{title}</p>
      {children !== undefined && <div className={names.why}>{children}</div>}
      {action !== undefined && <div className={names.action}>{action}</div>}
    </div>
  );
}
