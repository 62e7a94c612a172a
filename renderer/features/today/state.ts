import type { Arrangement } from '../../../shared/domain/arrangement/model';
import { standing } from '../../../shared/domain/arrangement/standing';
import { closureInForce } from '../../../shared/domain/closure/in-force';
import { closureExtentNames, type Closure, type ClosureAnswer } from '../../../shared/domain/closure/model';

/** How a practice stands, for the panel beside Today. */
export interface Standing {
  /** "Open", "Closed since 07:40" */
  says: string;
  /** What is closed, and who takes its patients. */
  detail: string | null;
  closed: boolean;
}

/** @param clock how an instant reads, "07:40" or "Mon 07:40" */
export function stateOf(
  organisation: string,
  known: { closures: readonly Closure[]; answers: readonly ClosureAnswer[]; now: string },
  clock: (at: string) => string,
  shortName: (code: string) => string,
): Standing {
  const own = known.closures.filter((one) => one.organisation === organisation);
  const closure = closureInForce(own, known.now);
  if (!closure) {
    const next = own
      .filter((one) => one.reopened === null && one.from > known.now)
      .sort((one, other) => one.from.localeCompare(other.from))[0];
    return { says: 'Open', detail: next ? `Closes ${clock(next.from)}` : null, closed: false };
  }
  const takers = known.answers
    .filter((answer) => answer.closure === closure.id)
    .map((answer) => `${shortName(answer.organisation)} ${takes[answer.capacity]}`);
  return {
    says: `Closed since ${clock(closure.from)}`,
    detail: [closureExtentNames[closure.extent], ...takers].join('. '),
    closed: true,
  };
}

/** The buddies of a practice: whoever shares an active arrangement with it. */
export function activeBuddies(arrangements: readonly Arrangement[], mine: string, today: string): string[] {
  const active = arrangements.filter((one) => standing(one, today) === 'active');
  const codes = active.flatMap((one) => one.terms.parties.map((party) => party.organisation));
  return [...new Set(codes)].filter((code) => code !== mine);
}

const takes: Record<ClosureAnswer['capacity'], string> = {
  all: 'takes our patients',
  'urgent-only': 'takes urgent care only',
  none: 'cannot help now',
};
