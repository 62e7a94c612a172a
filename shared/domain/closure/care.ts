import { z } from 'zod';
import { who } from '../../protocol/actor';
import { instant, line, odsCode, uuid } from '../../protocol/primitives';
import { answersThatCount } from './as-of';
import { careAsked } from './care-asked';
import { careKind, type CareKind } from './care-kinds';
import type { Closure, ClosureAnswer } from './model';

/** Who takes one kind of care. A hub's and a stranger's words are kept, since a buddy who reads the board may not know them. */
export const taker = z.discriminatedUnion('is', [
  z.object({ is: z.literal('buddy'), organisation: odsCode }),
  z.object({ is: z.literal('hub'), hub: uuid, name: line(100), telephone: line(40), address: z.string().max(200) }),
  z.object({ is: z.literal('other'), name: line(100), telephone: line(40), address: z.string().max(200) }),
  z.object({ is: z.literal('ourselves'), how: line(200) }),
]);
export type Taker = z.infer<typeof taker>;

/** Row kind `closureCare`, id `<closure>/<care>`, in the home practice's board. `by` null: the choice was taken back. */
export const closureCare = z.object({
  closure: uuid,
  care: careKind,
  by: taker.nullable(),
  at: instant,
  decidedBy: who,
});
export type ClosureCare = z.infer<typeof closureCare>;
export const careRowId = (closure: string, care: CareKind): string => `${closure}/${care}`;

/** Who takes one kind of care, and how sure that is. */
export interface CareTaken {
  care: CareKind;
  by: Taker | null;
  /** `agreed` also stands for what needs no answer. */
  standing: 'agreed' | 'asked' | 'declined' | 'nobody';
  /** Why it was declined, in the buddy's words; empty otherwise. */
  why: string;
}

/**
 * Who takes what: as it was decided for each kind; where nothing was, the buddies who were asked, the first of them that
 * has not said no.
 */
export function carePlan(
  closure: Pick<Closure, 'id' | 'extent' | 'cover' | 'changes'>,
  decided: readonly ClosureCare[],
  answers: readonly ClosureAnswer[],
): CareTaken[] {
  const own = answersThatCount(closure, answers);
  return careAsked(closure.extent).map((care): CareTaken => {
    const choice = decided.find((one) => one.closure === closure.id && one.care === care)?.by;
    if (choice) {
      if (choice.is !== 'buddy') return { care, by: choice, standing: 'agreed', why: '' };
      return { care, by: choice, ...answered(choice.organisation, care, own) };
    }
    const offers = closure.cover.map((organisation) => ({
      care,
      by: { is: 'buddy' as const, organisation },
      ...answered(organisation, care, own),
    }));
    const best = [...offers].sort((one, other) => order[one.standing] - order[other.standing])[0];
    return best ?? { care, by: null, standing: 'nobody', why: '' };
  });
}

const order: Record<CareTaken['standing'], number> = { agreed: 0, asked: 1, declined: 2, nobody: 3 };

function answered(
  organisation: string,
  care: CareKind,
  answers: readonly ClosureAnswer[],
): Pick<CareTaken, 'standing' | 'why'> {
  const answer = answers.find((one) => one.organisation === organisation);
  if (!answer) return { standing: 'asked', why: '' };
  const part = answer.declines?.find((one) => one.care === care);
  if (part) return { standing: 'declined', why: part.why };
  if (answer.capacity === 'none') return { standing: 'declined', why: answer.note };
  if (answer.capacity === 'urgent-only' && care !== 'urgent') return { standing: 'declined', why: 'Urgent care only' };
  return { standing: 'agreed', why: '' };
}
