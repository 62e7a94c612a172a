import { useId, type ReactNode } from 'react';
import { classes } from '../classes';
import names from './Field.module.css';

/** What every field says around itself. */
export interface FieldWords {
  label: string;
  /** Beside the label: what for, who reads it. */
  hint?: ReactNode;
  /** What is wrong and what to do. Stands beside the field (below it in a `FieldRow` and on narrow screens). */
  error?: string | undefined;
  /** What is right: "complete". The tick is added. */
  good?: string | undefined;
}

/** Ids that tie a field to its words. */
export function useFieldIds(words: FieldWords): {
  id: string;
  describedBy: string | undefined;
  of: (part: string) => string;
} {
  const id = useId();
  const of = (part: string) => `${id}-${part}`;
  const describedBy = classes(words.hint !== undefined && of('hint'), of('said'));
  return { id, describedBy, of };
}

/**
 * Label, field, and the place for what is said about it. The place is kept when nothing is said, so nothing jumps.
 * `group` for several controls under one label (then give them the label's id).
 */
export function Field({
  words,
  ids,
  group = false,
  children,
}: {
  words: FieldWords;
  ids: ReturnType<typeof useFieldIds>;
  group?: boolean;
  children: ReactNode;
}): ReactNode {
  const label = (
    <>
      {words.label}
      {words.hint !== undefined && (
        <span className={names.hint} id={ids.of('hint')}>
          {words.hint}
        </span>
      )}
    </>
  );
  return (
    <div className={classes(names.field, group && names.group)}>
      {group ? (
        <div className={names.label} id={ids.of('label')}>
          {label}
        </div>
      ) : (
        <div className={names.label}>
          <label htmlFor={ids.id}>{words.label}</label>
          {words.hint !== undefined && (
            <span className={names.hint} id={ids.of('hint')}>
              {words.hint}
            </span>
          )}
        </div>
      )}
      <div className={names.line}>
        {children}
        <div className={names.said} id={ids.of('said')} aria-live="polite">
          {words.error ? (
            <span className={names.error}>
              <span aria-hidden="true">▲ </span>
              {words.error}
            </span>
          ) : words.good ? (
            <span className={names.good}>
              <span aria-hidden="true">✓ </span>
              {words.good}
            </span>
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** Fields side by side; what is said about each stands below it. */
export function FieldRow({ children }: { children: ReactNode }): ReactNode {
  return <div className={names.row}>{children}</div>;
}
