import type { ReactNode } from 'react';
import { classes } from '../classes';
import { VisuallyHidden } from '../words/VisuallyHidden';
import names from './Steps.module.css';

export interface Step {
  id: string;
  /** "10:46"; empty for what is still to come. */
  time?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  /** Done unless told. `now` is waited for, `coming` later; `stopped` ended it. */
  state?: 'done' | 'now' | 'coming' | 'warn' | 'stopped';
}

const said = { done: '', now: 'Now: ', coming: 'To come: ', warn: 'Look at this: ', stopped: 'Ended: ' } as const;

/** The life of an access, or the signatures of an arrangement, as a line of steps. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }): ReactNode {
  return (
    <ol className={names.steps} aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} className={names.step}>
          <span className={classes(names.dot, names[step.state ?? 'done'])} aria-hidden="true" />
          <span className={names.time}>{step.time}</span>
          <div className={names.words}>
            <div>
              <VisuallyHidden>{said[step.state ?? 'done']}</VisuallyHidden>
              {step.title}
            </div>
            {step.detail !== undefined && <div className={names.detail}>{step.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
