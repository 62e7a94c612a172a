import { createContext, useContext, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import names from './Title.module.css';

/**
 * Where a detail stands. `beside` its list the h1 is the list's, and the focus stays in the list; `instead` of it, on
 * narrow screens, the detail has the h1.
 */
export const DetailPlace = createContext<'beside' | 'instead' | null>(null);

/**
 * The screen's one h1. When the screen appears the focus goes to it, so that reading begins there and Tab goes on
 * from it; a field of the screen with `autoFocus` has it instead. In a `ListDetail` it is the h2 of the detail, as it is
 * with `focus={false}`.
 */
export function Title({
  children,
  lead,
  focus = true,
}: {
  children: ReactNode;
  lead?: ReactNode;
  focus?: boolean;
}): ReactNode {
  const place = useContext(DetailPlace);
  const main = place === 'instead' || (place === null && focus);
  const title = useRef<HTMLHeadingElement>(null);
  useTitleFocus(title, main);
  return (
    <div className={names.title}>
      {main ? (
        <h1 ref={title} tabIndex={-1} data-titled>
          {children}
        </h1>
      ) : (
        <h2>{children}</h2>
      )}
      {lead !== undefined && <p className={names.lead}>{lead}</p>}
    </div>
  );
}

/** Brings the focus to a title when its screen appears, unless something in the screen has it. */
export function useTitleFocus(title: RefObject<HTMLElement | null>, focus = true): void {
  useEffect(() => {
    if (!focus) return;
    const screen = title.current?.closest('main') ?? document.body;
    const holds = document.activeElement;
    const taken = holds instanceof HTMLElement && holds !== screen && holds !== document.body && screen.contains(holds);
    if (!taken) title.current?.focus({ preventScroll: true });
  }, [title, focus]);
}

/** Heading of a part, with what belongs to it at the right: "11 people, as of 10:47", Print, CSV. */
export function SectionTitle({
  children,
  meta,
  actions,
}: {
  children: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
}): ReactNode {
  return (
    <div className={names.section}>
      <h2>{children}</h2>
      {(meta !== undefined || actions !== undefined) && (
        <div className={names.right}>
          {meta}
          {actions}
        </div>
      )}
    </div>
  );
}
