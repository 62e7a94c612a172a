import type { KeyboardEvent, ReactNode } from 'react';
import { Title } from '../../ui';
import names from './Way.module.css';

/** A page on the way in: one column in the middle, nothing around it. */
export function Way({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <main className={names.way} id="main">
      <div className={names.column}>
        <p className={names.product}>Practice Buddy</p>
        <Title lead={lead}>{title}</Title>
        {children}
      </div>
    </main>
  );
}

/** Enter in any of its fields goes on, as people expect who have just typed a PIN. */
export function GoesOnByEnter({ go, children }: { go: () => unknown; children: ReactNode }) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void go();
  };
  return <div onKeyDown={press}>{children}</div>;
}

/** Buttons side by side. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className={names.choices}>{children}</div>;
}

/** A list with an edge around it, which scrolls by itself when the desk has many people. */
export function Names({ children }: { children: ReactNode }) {
  return <div className={names.names}>{children}</div>;
}
