import type { Terms } from '../../../shared/domain/arrangement/model';
import { clausesOf, type Clause } from './clauses';

/** One clause that reads differently now: what is gone from it, and what is new. */
export interface ChangedClause {
  heading: string;
  /** Its number in the document, from 1. */
  number: number;
  was: string[];
  now: string[];
}

const lines = (one: Clause): string[] => [...one.sentences, ...one.items];

/** Clause by clause, what reads differently between two terms. Only sentences that differ are listed. */
export function changedClauses(before: Partial<Terms>, after: Partial<Terms>): ChangedClause[] {
  const old = clausesOf(before);
  return clausesOf(after).flatMap((clause, at) => {
    const then = lines(old[at] ?? { heading: '', sentences: [], items: [], open: false });
    const now = lines(clause);
    const was = then.filter((line) => !now.includes(line));
    const is = now.filter((line) => !then.includes(line));
    return was.length === 0 && is.length === 0 ? [] : [{ heading: clause.heading, number: at + 1, was, now: is }];
  });
}
