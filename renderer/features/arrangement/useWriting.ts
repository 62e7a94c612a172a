import { checkTerms, type TermsQuestion } from '../../../shared/domain/arrangement/check-terms';
import type { Draft, Party } from '../../../shared/domain/arrangement/model';
import { londonDate } from '../../../shared/domain/calendar';
import { useNow, useRows } from '../../engine';
import { useDraft, type DraftInHand } from './useDraft';
import { useNotCovered } from './useNotCovered';
import { useOrganisations } from './useOrganisations';
import { useSending, type Sending } from './useSending';

/** Terms while they are written: of a new arrangement, or other ones for an arrangement there is. */
export function useWriting({
  draft: id,
  saved,
  own,
  buddy,
  about,
  onSent,
}: {
  /** The draft's id. */
  draft: string;
  saved: Draft | undefined;
  own: Party;
  /** With whom a new one begins. */
  buddy?: Party | undefined;
  /** The arrangement that they are or will be the terms of, and who proposed it first. */
  about: Pick<TermsQuestion, 'id' | 'proposer'>;
  onSent: () => void;
}): { draft: DraftInHand; question: TermsQuestion; sending: Sending; warnings: string[] } {
  const today = londonDate(useNow(60));
  const { organisation } = useOrganisations();
  const arrangements = useRows('arrangement').map((view) => view.value);
  const draft = useDraft(id, saved, own, today, buddy);
  const question = { ...about, today, organisation, arrangements };
  const sending = useSending(draft, checkTerms(draft.terms, question), onSent);
  return { draft, question, sending, warnings: useNotCovered(draft.terms) };
}
