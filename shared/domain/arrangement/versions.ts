import type { Outcome } from '../command';
import { reject } from '../command';
import { timeAndDay } from '../dates';
import type { Arrangement, Terms, TermsVersion } from './model';
import { partyName } from './standing';

/**
 * The arrangement with the terms that held at an instant (ISO): a record that was opened offline at 10:20 is judged by
 * what held then, not by a change that the last party signed at 10:30.
 */
export function asOf(one: Arrangement, instant: string): Arrangement {
  const held = (one.versions ?? []).find((version) => version.over.how === 'amended' && instant < version.over.at);
  if (!held) return one;
  const { terms, termsHash, signatures } = held;
  return { ...one, terms, termsHash, signatures };
}

/** Terms of this arrangement by their hash, present, proposed, or over. */
export function termsByHash(one: Arrangement, hash: string): Terms | undefined {
  if (one.termsHash === hash) return one.terms;
  if (one.amendment?.termsHash === hash) return one.amendment.terms;
  return one.versions?.find((version) => version.termsHash === hash)?.terms;
}

/** Whether this very command signed terms that are over: sent again, it changes nothing more. */
export const signedBefore = (one: Arrangement, command: string): boolean =>
  (one.versions ?? []).some((version) => version.signatures.some((signature) => signature.command === command));

/** Why terms of this hash can no longer be signed or built upon: somebody put others in their place. */
export function replacedTerms(one: Arrangement, hash: string, today: string): Outcome | undefined {
  const over = one.versions?.findLast((version) => version.termsHash === hash)?.over;
  if (!over) return undefined;
  const who = partyName(one, over.by.organisation);
  const when = timeAndDay(over.at, today);
  const happened: Record<TermsVersion['over']['how'], string> = {
    countered: `${who} proposed other terms at ${when}`,
    amended: `${who} signed the last signature of a change at ${when}`,
    declined: `${who} declined these terms at ${when}`,
    withdrawn: `${who} withdrew these terms at ${when}`,
  };
  return reject(
    'arrangement.replaced',
    `${happened[over.how]}, so the terms that you were shown no longer stand, and your signature on them does not count.`,
    'Read what changed, then sign the present terms.',
  );
}

/** Whoever builds upon terms, or signs them, must have had the present ones before them. @param next what to do: "then sign it" */
export function refusesOtherTerms(one: Arrangement, hash: string, today: string, next: string): Outcome | undefined {
  if (hash === one.termsHash) return undefined;
  return (
    replacedTerms(one, hash, today) ??
    reject(
      'arrangement.hash',
      'The terms are not the ones that you were shown.',
      `Read the arrangement again, ${next}.`,
    )
  );
}

/** Why the present terms came in the place of the ones before. */
const reasonOfPresent = (one: Arrangement): string =>
  one.versions?.findLast(({ over }) => over.how === 'countered' || over.how === 'amended')?.over.reason ?? '';

/** All versions that are over once others take the place of the present terms. */
export function withPresentOver(one: Arrangement, over: TermsVersion['over']): TermsVersion[] {
  const { terms, termsHash, proposedBy, proposedAt, signatures } = one;
  const present = { terms, termsHash, proposedBy, proposedAt, reason: reasonOfPresent(one), signatures, over };
  return [...(one.versions ?? []), present];
}
