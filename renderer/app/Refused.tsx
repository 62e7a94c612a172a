import type { Rejection } from '../../shared/protocol/sync';
import { Message } from '../ui';

/** What was refused, in the engine's or the service's own words: what happened, what to do next. */
export function Refused({ by, takesFocus }: { by: Rejection | null | undefined; takesFocus?: boolean }) {
  if (!by) return null;
  return (
    <Message tone="bad" title={by.says} {...(takesFocus ? { takesFocus } : {})}>
      {by.next}
    </Message>
  );
}
