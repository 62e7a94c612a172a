import { useRef, type ReactNode } from 'react';
import { Title } from './Title';
import { useScrolls } from './useScrolls';
import names from './Column.module.css';

export interface ColumnProps {
  /** The h1. Leave it out when the content is a `<Document>`, which has its own. */
  title?: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
  /** `<SidePanel>`: what will happen, or the state of the practice. */
  side?: ReactNode;
  /** `<ActionBar>` over the whole width at the foot. */
  actions?: ReactNode;
  /** Set for reading: centred at the measure of documents. */
  reading?: boolean;
}

/** A task's page in one column, with a panel beside it. On narrow screens the panel comes below. */
export function Column({ title, lead, children, side, actions, reading = false }: ColumnProps): ReactNode {
  return (
    <div className={names.screen}>
      <div className={names.across}>
        {/* The scroll bar's owner can be reached by Tab when nothing in it can. */}
        <div
          className={names.column}
          tabIndex={reading ? 0 : undefined}
          role={reading ? 'region' : undefined}
          aria-label={reading ? 'Text' : undefined}
        >
          <div className={reading ? names.reading : undefined}>
            {title !== undefined && <Title lead={lead}>{title}</Title>}
            {children}
          </div>
        </div>
        {side}
      </div>
      {actions}
    </div>
  );
}

/** The sunk panel at the right; its actions stay at its foot. */
export function SidePanel({
  title,
  children,
  actions,
  also,
}: {
  title: string;
  children: ReactNode;
  /** At most two short ones: on narrow screens they lie over what scrolls, in one line. */
  actions?: ReactNode;
  /** Below the actions: what is rarely wanted, and what a button does in words. */
  also?: ReactNode;
}): ReactNode {
  const body = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(body);
  return (
    <aside className={names.side} aria-label={title}>
      <div
        ref={body}
        className={names.sideBody}
        {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}
      >
        <h2 className={names.sideTitle}>{title}</h2>
        {children}
      </div>
      {actions !== undefined && <div className={names.sideActions}>{actions}</div>}
      {also !== undefined && <div className={names.sideAlso}>{also}</div>}
    </aside>
  );
}
