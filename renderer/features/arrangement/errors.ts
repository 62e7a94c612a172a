import type { Rejection } from '../../../shared/protocol/sync';
import type { DraftTerms } from './draft';

export type TermsField =
  | 'parties'
  | 'systems'
  | 'roles'
  | 'approval'
  | 'bases'
  | 'from'
  | 'until'
  | 'risks'
  | 'relationships'
  | 'openMinutes'
  | 'contractBasis';

/** What is only missing is not held against a person who is still writing. What is wrong is said at once. */
const onlyMissing = (one: Rejection): boolean => one.field !== undefined && one.code === `arrangement.${one.field}`;

/**
 * The sentence beside each field, from the rules' own answers.
 * @param tried the person wanted to sign: from then on what is missing is said too
 * @param refused what the engine answered when it was sent
 */
export function errorsOf(
  problems: readonly Rejection[],
  draft: DraftTerms,
  tried: boolean,
  refused: Rejection | null,
): Partial<Record<string, string>> {
  const errors: Partial<Record<string, string>> = {};
  const alone = (draft.parties?.length ?? 0) < 2;
  for (const one of [...(refused ? [refused] : []), ...problems]) {
    const field = one.field?.split('.')[0];
    if (field === undefined || errors[field] !== undefined) continue;
    // Alone, a practice is not its own buddy: it has not chosen one yet.
    if (alone && field === 'parties') {
      if (tried) errors[field] = 'The other practice is missing. Find it by name, postcode or code.';
      continue;
    }
    if (!tried && onlyMissing(one)) continue;
    errors[field] = `${one.says} ${one.next}`;
  }
  return errors;
}
