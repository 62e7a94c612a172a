import { useMemo } from 'react';
import type { Access } from '../../../shared/domain/access/model';
import type { ClosureCare } from '../../../shared/domain/closure/care';
import type { ClosureLine } from '../../../shared/domain/closure/line-state';
import type { ClosureAnswer } from '../../../shared/domain/closure/model';
import type { ClosureText } from '../../../shared/domain/closure/text';
import { useRows } from '../../engine';

/** What this desk knows of one closure, from every ledger: the home practice's board and the ledgers of the two. */
export interface ClosureRows {
  answers: ClosureAnswer[];
  lines: ClosureLine[];
  care: ClosureCare[];
  texts: ClosureText[];
  accesses: Access[];
}

export function useClosureRows(closure: string): ClosureRows {
  const answers = useRows('closureAnswer');
  const lines = useRows('closureLine');
  const care = useRows('closureCare');
  const texts = useRows('closureText');
  const accesses = useRows('access');
  return useMemo(() => {
    const of = <T extends { closure: string }>(views: readonly { value: T }[]): T[] =>
      views.map((view) => view.value).filter((one) => one.closure === closure);
    return {
      answers: of(answers),
      lines: of(lines),
      care: of(care),
      texts: of(texts),
      accesses: accesses.map((view) => view.value),
    };
  }, [closure, answers, lines, care, texts, accesses]);
}
