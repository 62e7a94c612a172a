import { timeAndDay } from '../dates';
import { listed } from '../words';
import { closureCauseNames, closureExtentNames, type Closure, type ClosureFacts } from './model';

/**
 * What is different, one sentence each, what is new first: "Until 12:00, before: until 18:30."
 * @param today calendar date in England on which it is read: times of that day stand without it
 */
export function changeWords(
  before: ClosureFacts,
  after: ClosureFacts,
  today: string,
  nameOf: (code: string) => string,
): string[] {
  const found: string[] = [];
  const until = ({ until: end }: ClosureFacts) =>
    end === null ? 'nobody knows until when' : `until ${timeAndDay(end, today)}`;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  if (before.extent !== after.extent) {
    found.push(
      `Closed: ${closureExtentNames[after.extent].toLowerCase()}, before: ${closureExtentNames[before.extent].toLowerCase()}.`,
    );
  }
  if (before.from !== after.from)
    found.push(`From ${timeAndDay(after.from, today)}, before: from ${timeAndDay(before.from, today)}.`);
  if (before.until !== after.until) found.push(`${capital(until(after))}, before: ${until(before)}.`);
  const added = after.cover.filter((code) => !before.cover.includes(code));
  const left = before.cover.filter((code) => !after.cover.includes(code));
  if (added.length > 0) found.push(`${listed(added.map(nameOf))} ${added.length === 1 ? 'is' : 'are'} asked as well.`);
  if (left.length > 0) found.push(`${listed(left.map(nameOf))} ${left.length === 1 ? 'is' : 'are'} no longer asked.`);
  if (before.reason !== after.reason) found.push(`Why: “${after.reason}”`);
  if (before.cause !== after.cause && after.cause !== undefined)
    found.push(`What failed: ${closureCauseNames[after.cause].toLowerCase()}.`);
  return found;
}

/** Every change of a closure with its sentences, the oldest first. */
export const changesInWords = (one: Closure, today: string, nameOf: (code: string) => string) =>
  (one.changes ?? []).map((change, index, all) => ({
    at: change.at,
    by: change.by,
    says: changeWords(change.before, all[index + 1]?.before ?? one, today, nameOf),
  }));
