import type { Closure, ClosureFacts } from '../../../shared/domain/closure/model';
import type { Who } from '../../../shared/protocol/actor';
import type { Json } from '../../../shared/protocol/primitives';

/** Only what differs: what a colleague changed meanwhile is not changed back. */
export function differing(before: ClosureFacts, after: ClosureFacts): Record<string, Json> {
  const found: Record<string, Json> = {};
  if (after.from !== before.from) found['from'] = after.from;
  if (after.until !== before.until) found['until'] = after.until;
  if (after.extent !== before.extent) found['extent'] = after.extent;
  if (after.cause !== undefined && after.cause !== before.cause) found['cause'] = after.cause;
  if (after.reason !== before.reason) found['reason'] = after.reason;
  const same = after.cover.length === before.cover.length && after.cover.every((code) => before.cover.includes(code));
  if (!same) found['cover'] = after.cover;
  return found;
}

/** The closure as it would be, to say what would come of it. */
export const changedTo = (closure: Closure, after: ClosureFacts, by: Who, at: string): Closure => ({
  ...closure,
  ...after,
  changes: [...(closure.changes ?? []), { at, by, before: closure }],
});
