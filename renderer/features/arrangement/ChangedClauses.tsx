import type { Terms } from '../../../shared/domain/arrangement/model';
import { changedClauses } from './changed-clauses';
import names from './ChangedClauses.module.css';

/** What reads differently, clause by clause: was, and is now. */
export function ChangedClauses({
  before,
  after,
  none,
}: {
  before: Partial<Terms>;
  after: Partial<Terms>;
  none: string;
}) {
  const changes = changedClauses(before, after);
  if (changes.length === 0) return <p>{none}</p>;
  return (
    <ul className={names.changes} aria-label="What changed">
      {changes.map(({ heading, number, was, now }) => (
        <li key={heading}>
          <b>{`${number}. ${heading}`}</b>
          <dl>
            {was.length > 0 && (
              <div className={names.was}>
                <dt>Was</dt>
                <dd>
                  {was.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </dd>
              </div>
            )}
            <div>
              <dt>Is now</dt>
              <dd>{now.length === 0 ? <p>Left out</p> : now.map((line) => <p key={line}>{line}</p>)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
