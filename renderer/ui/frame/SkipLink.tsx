import type { ReactNode } from 'react';
import names from './SkipLink.module.css';

/** The first stop of Tab: past the strip and the rail. It moves the focus and leaves the address alone. */
export function SkipLink({ to, children = 'Skip to the screen' }: { to: string; children?: ReactNode }): ReactNode {
  return (
    <a
      className={names.skip}
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        const main = document.getElementById(to);
        (main?.querySelector<HTMLElement>('h1') ?? main)?.focus();
      }}
    >
      {children}
    </a>
  );
}
