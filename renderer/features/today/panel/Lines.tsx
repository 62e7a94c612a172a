import type { ReactNode } from 'react';
import { Meta } from '../../../ui';
import names from './Panel.module.css';

/** How many things of a kind the panel names; the rest is counted. */
export const atMost = 6;

/** A few lines under one label of the panel, each with quiet words below it. */
export function Lines({
  lines,
  none,
}: {
  lines: readonly { id: string; says: ReactNode; detail?: string }[];
  none: string;
}): ReactNode {
  if (lines.length === 0) return none;
  return (
    <ul className={names.lines}>
      {lines.slice(0, atMost).map((line) => (
        <li key={line.id}>
          {line.says}
          {line.detail !== undefined && (
            <div>
              <Meta>{line.detail}</Meta>
            </div>
          )}
        </li>
      ))}
      {lines.length > atMost && <li>{`and ${lines.length - atMost} more`}</li>}
    </ul>
  );
}
