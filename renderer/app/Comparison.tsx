import { Fragment } from 'react';
import type { ParagraphChange, WordPart } from '../../shared/domain/text-changes';
import { classes, VisuallyHidden } from '../ui';
import names from './Comparison.module.css';

const tags = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;

/** A text as against an earlier one: what is new is underlined, what is gone struck out, and each is said in words. */
export function Comparison({ changes }: { changes: readonly ParagraphChange[] }) {
  return changes.map((change, place) =>
    change.is === 'same' ? (
      <p key={place}>{change.text}</p>
    ) : (
      <div key={place} className={classes(names.paragraph, names.marked)}>
        <span className={names.tag}>{tags[change.is]}</span>
        <p>
          {change.is === 'added' && <ins>{change.text}</ins>}
          {change.is === 'removed' && <del>{change.text}</del>}
          {change.is === 'changed' && <Words parts={change.parts} />}
        </p>
      </div>
    ),
  );
}

/** Within a paragraph each mark is said as well, since screen readers pass over `ins` and `del`. */
function Words({ parts }: { parts: readonly WordPart[] }) {
  return parts.map(({ is, text }, place) => {
    if (is === 'same') return <Fragment key={place}>{text}</Fragment>;
    const Mark = is === 'added' ? 'ins' : 'del';
    return (
      <Fragment key={place}>
        <Mark>
          <VisuallyHidden>{is === 'added' ? ' [new: ' : ' [was: '}</VisuallyHidden>
          {text.trimEnd()}
          <VisuallyHidden>] </VisuallyHidden>
        </Mark>{' '}
      </Fragment>
    );
  });
}
