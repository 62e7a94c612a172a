import type { ReactNode } from 'react';
import { toneClass, type Tone } from './tone';

/** Words in a tone: `<Toned tone="warn">27 Nov 2026, this Friday</Toned>`. Say it in words as well. */
export function Toned({ tone, children }: { tone: Tone; children: ReactNode }): ReactNode {
  return <span className={toneClass(tone)}>{children}</span>;
}

/** Secondary words: 13 px and quiet. */
export function Meta({ children }: { children: ReactNode }): ReactNode {
  return <small>{children}</small>;
}
