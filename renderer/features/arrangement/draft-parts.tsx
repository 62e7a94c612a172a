import { timeAndDay } from '../../../shared/domain/dates';
import { Message } from '../../ui';
import type { DraftInHand } from './useDraft';
import names from './DraftEditor.module.css';

/** Puts the person where something is missing. */
export function focusField(form: HTMLElement | null, field: string | undefined): void {
  if (field === undefined) return;
  form
    ?.querySelector<HTMLElement>(
      `[data-field="${CSS.escape(field.split('.')[0] ?? field)}"] :is(input, textarea, button)`,
    )
    ?.focus();
}

export function Saving({ draft, today }: { draft: DraftInHand; today: string }) {
  const { saving } = draft;
  return (
    <p role="status" className={names.saving}>
      {saving.is === 'untouched' && 'Saved as a draft by itself when you begin.'}
      {saving.is === 'changed' && 'Saving'}
      {saving.is === 'saved' && `Saved as a draft ${timeAndDay(saving.at, today)}`}
      {saving.is === 'failed' && `Not saved. ${saving.why.says} ${saving.why.next}`}
    </p>
  );
}

export function Warnings({
  of,
  title = 'Worth a second look. None of it keeps you from signing.',
}: {
  of: string[];
  title?: string;
}) {
  if (of.length === 0) return null;
  return (
    <Message tone="quiet" title={title}>
      <ul>
        {of.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Message>
  );
}

export function Hindrances({ count }: { count: number }) {
  return (
    <Message
      tone="warn"
      title={count === 1 ? 'One thing keeps it from being sent.' : `${count} things keep it from being sent.`}
    >
      They stand beside the fields. The draft is saved as it is.
    </Message>
  );
}
