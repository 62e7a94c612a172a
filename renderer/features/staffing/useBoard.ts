import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import type { StaffingDay, StaffingRules } from '../../../shared/domain/staffing/model';
import { peopleOnBoard } from '../../../shared/domain/staffing/people';
import {
  boardOf,
  lastRecordedDay,
  rulesOn,
  suggestion,
  type BoardLine,
  type Suggestion,
} from '../../../shared/domain/staffing/suggest';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { RowKind, RowOf } from '../../../shared/domain/rows';
import { useActor, useRows } from '../../engine';

/** Our practice's rows of a kind. */
export function useOurs<K extends RowKind>(kind: K): RowOf<K>[] {
  const ledger = practiceLedger(useActor().organisation);
  const rows = useRows(kind);
  return useMemo(() => rows.filter((view) => view.ledger === ledger).map((view) => view.value), [rows, ledger]);
}

export interface Board {
  date: string;
  lines: BoardLine[];
  rules: StaffingRules;
  suggested: Suggestion | undefined;
  /** The day that "copy forward" copies. */
  last: string | undefined;
  /** Every recorded day, for the history. */
  days: StaffingDay[];
}

/** The board of one day. @param date in England, `2026-11-24` */
export function useBoard(date: string): Board {
  const staff = useOurs('staff');
  const kept = useOurs('boardPerson');
  const days = useOurs('staffingDay');
  const sets = useOurs('staffingRulesSet');
  return useMemo(() => {
    const lines = boardOf(peopleOnBoard(staff, kept, date), days, date);
    const rules = rulesOn(sets, date);
    return { date, lines, rules, suggested: suggestion(lines, rules), last: lastRecordedDay(days, date), days };
  }, [staff, kept, days, sets, date]);
}

/** Today's board. @param now ISO instant */
export const useBoardNow = (now: string): Board => useBoard(londonDate(now));
