import type { ReactNode } from 'react';
import { classes } from '../classes';
import { VisuallyHidden } from '../words/VisuallyHidden';
import names from './WhatWillHappen.module.css';

export interface Happening {
  id: string;
  /** `settled` has a tick, `next` a number, `stop` stands in the way, `note` is worth knowing, `unknown` waits for the person's typing. */
  kind: 'settled' | 'next' | 'stop' | 'note' | 'unknown';
  text: ReactNode;
  detail?: ReactNode;
}

const marks = { settled: '✓', next: '', stop: '■', note: '◆', unknown: '○' } as const;
const said = {
  settled: 'Settled: ',
  next: '',
  stop: 'Stands in the way: ',
  note: 'Note: ',
  unknown: 'Not known yet: ',
} as const;

/** What will follow, before the person commits. Changes are read out when the reader is free. */
export function WhatWillHappen({ lines }: { lines: readonly Happening[] }): ReactNode {
  const numbers = new Map(lines.filter((line) => line.kind === 'next').map((line, index) => [line.id, index + 1]));
  return (
    <div aria-live="polite">
      <ul className={names.list}>
        {lines.map((line) => (
          <li key={line.id} className={names.line}>
            <span className={classes(names.mark, names[line.kind])} aria-hidden="true">
              {marks[line.kind] || numbers.get(line.id)}
            </span>
            <div>
              <div className={line.kind === 'stop' ? names.stop : undefined}>
                <VisuallyHidden>{line.kind === 'next' ? `${numbers.get(line.id)}. ` : said[line.kind]}</VisuallyHidden>
                {line.text}
              </div>
              {line.detail !== undefined && <div className={names.detail}>{line.detail}</div>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
