import type { ReactNode } from 'react';
import { classes } from '../classes';
import names from './ActionBar.module.css';

/**
 * The actions at the foot of a panel or screen; it stays in sight while the rest scrolls. `statement` is what the
 * person affirms by acting (then the bar has the heavy line), `hint` the quiet words under or beside it.
 */
export function ActionBar({
  children,
  statement,
  hint,
}: {
  children: ReactNode;
  statement?: ReactNode;
  hint?: ReactNode;
}): ReactNode {
  return (
    <div className={classes(names.bar, statement !== undefined && names.affirms)}>
      {statement !== undefined && (
        <div className={names.words}>
          <p className={names.statement}>{statement}</p>
          {hint !== undefined && <p className={names.hint}>{hint}</p>}
        </div>
      )}
      <div className={names.buttons}>{children}</div>
      {statement === undefined && hint !== undefined && <p className={names.hint}>{hint}</p>}
    </div>
  );
}
