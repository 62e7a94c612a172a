import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear } from '../../../shared/domain/dates';
import { isOverdue, type RiskEntry } from '../../../shared/domain/risk/entry';
import { hasRole, type Actor } from '../../../shared/protocol/actor';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { useActor, useRows } from '../../engine';
import type { Need } from '../today/needs';

/** Reviews that are overdue: for who looks after the risk, and for the practice manager. */
export const riskNeeds = (entries: readonly RiskEntry[], actor: Actor, today: string): Need[] =>
  entries
    .filter((entry) => isOverdue(entry, today))
    .filter((entry) => entry.owner.person === actor.person || hasRole(actor, 'practice-manager'))
    .map((entry) => ({
      id: `risk-${entry.id}`,
      kind: 'risk',
      since: `${entry.reviewOn}T00:00:00.000Z`,
      place: { at: 'risks', id: entry.id },
      says: `The review of a risk is overdue: ${entry.title}`,
      detail: `It was due on ${dayMonthYear(entry.reviewOn)}. ${entry.owner.person === actor.person ? 'You look' : `${entry.owner.name} looks`} after it.`,
      tone: 'warn',
    }));

/** What this area adds to Today. @param now ISO instant */
export function useRiskNeeds(now: string): Need[] {
  const actor = useActor();
  const rows = useRows('riskEntry');
  const today = londonDate(now);
  return useMemo(() => {
    const ledger = practiceLedger(actor.organisation);
    return riskNeeds(
      rows.flatMap((view) => (view.ledger === ledger ? [view.value] : [])),
      actor,
      today,
    );
  }, [rows, actor, today]);
}
