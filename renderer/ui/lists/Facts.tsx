import type { ReactNode } from 'react';
import names from './Facts.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
  detail?: ReactNode;
  /** The one that matters now. */
  strong?: boolean;
}

/** Names and values, one below the other: the state of a practice, the facts of an access. */
export function Facts({ facts }: { facts: readonly Fact[] }): ReactNode {
  return (
    <dl className={names.facts}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            <div className={fact.strong ? names.strong : undefined}>{fact.value}</div>
            {fact.detail !== undefined && <div className={names.detail}>{fact.detail}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
