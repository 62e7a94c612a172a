import type { Score } from './score';

const suggest = (likelihood: number, impact: number, remaining: number): { before: Score; after: Score } => ({
  before: { likelihood, impact },
  after: { likelihood: remaining, impact },
});

/** Where the judging of the library's risks may begin; a practice judges for itself and records what it finds. */
const scores: Record<string, { before: Score; after: Score }> = {
  'no-relationship': suggest(4, 3, 2),
  'known-people': suggest(4, 4, 2),
  'more-than-needed': suggest(4, 3, 2),
  'work-not-known': suggest(3, 4, 2),
  'wrong-patient': suggest(3, 4, 2),
  'same-supplier': suggest(3, 4, 3),
  'shared-computer': suggest(3, 3, 2),
};

/** The scores that a risk's form begins with. */
export const suggestedScores = (id: string): { before: Score; after: Score } => scores[id] ?? suggest(3, 3, 2);
