import type { ReactNode } from 'react';
import type { EntryName } from './check-entries';

/** A question of the form, so that what is wrong is said on leaving it, and so that it can be found again. */
export function Entry({
  name,
  onLeave,
  children,
}: {
  name: EntryName;
  onLeave: (name: EntryName) => void;
  children: ReactNode;
}): ReactNode {
  return (
    <div
      data-entry={name}
      onBlur={(event) => {
        // Moving between the choices of one question is not leaving it.
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onLeave(name);
      }}
    >
      {children}
    </div>
  );
}

/** Brings the focus to a question's first control. */
export function focusEntry(form: HTMLElement | null, name: string): void {
  form?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(name)}"] :is(input, textarea)`)?.focus();
}
