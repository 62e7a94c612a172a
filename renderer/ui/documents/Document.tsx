import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Title } from '../screen/Title';
import names from './Document.module.css';

export interface DocumentProps {
  title: string;
  /** The band under the title: `{ label: 'Version 2', detail: 'fingerprint 9f31 c07a 44de' }`. */
  meta?: readonly { label: string; detail: ReactNode }[];
  children: ReactNode;
  /** Focus goes to the title when it appears (a screen of its own); false beside a list or in tabs. */
  focus?: boolean;
  /** Draws the title as h2: where the screen has an h1 already. */
  within?: boolean;
  /** It is a table and little else: the whole width, in the frame's size of text. */
  wide?: boolean;
}

/** A notice, an arrangement, a pack: set for reading (66 characters, 16/24), and the only thing that prints. */
export function Document({
  title,
  meta,
  children,
  focus = true,
  within = false,
  wide = false,
}: DocumentProps): ReactNode {
  return (
    <article className={classes('document', names.document, wide && names.wide)}>
      <div className={names.title}>{within ? <h2>{title}</h2> : <Title focus={focus}>{title}</Title>}</div>
      {meta !== undefined && meta.length > 0 && (
        <dl className={names.meta}>
          {meta.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.detail}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={names.text}>{children}</div>
    </article>
  );
}

/** Numbered clauses: 1, 2, and within them 1.1, 1.2. */
export function Clauses({ children }: { children: ReactNode }): ReactNode {
  return <ol className={names.clauses}>{children}</ol>;
}

/** One clause. `changed` marks what is new since the reader's last look, and says what was there before. */
export function Clause({
  title,
  children,
  changed,
  was,
}: {
  title?: string;
  children?: ReactNode;
  changed?: boolean;
  was?: ReactNode;
}): ReactNode {
  return (
    <li className={classes(names.clause, changed && names.changed)}>
      {title !== undefined && <h3 className={names.clauseTitle}>{title}</h3>}
      {changed && <ChangedWords was={was} />}
      {children}
    </li>
  );
}

/** Words that are new since the reader's last look, marked by a bar and by the word "Changed". */
export function Changed({ children, was }: { children: ReactNode; was?: ReactNode }): ReactNode {
  return (
    <div className={classes(names.passage, names.changed)}>
      <ChangedWords was={was} />
      {children}
    </div>
  );
}

function ChangedWords({ was }: { was: ReactNode }): ReactNode {
  return (
    <p className={names.changedWords}>
      Changed since you last read it{was !== undefined && was !== null && <>. Before: {was}</>}
    </p>
  );
}
