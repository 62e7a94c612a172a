import { z } from 'zod';
import { who } from '../../protocol/actor';
import { ledgerId } from '../../protocol/ledger';
import { instant, sealed, uuid } from '../../protocol/primitives';
import { addMinutes } from '../calendar';
import type { Review } from './model';

/** Whether the supervisory authority was told. A breach that is not reported needs the reason kept (UK GDPR article 33(5)). */
export const reporting = z.discriminatedUnion('is', [
  z.object({ is: z.literal('undecided') }),
  z.object({ is: z.literal('reported'), at: instant, reference: z.string().max(60) }),
  z.object({ is: z.literal('not-reported'), because: sealed }),
]);
export type Reporting = z.infer<typeof reporting>;

export const incidentEnds = ['breach', 'no-breach', 'near-miss'] as const;
export const incidentEnd = z.enum(incidentEnds);
export type IncidentEnd = z.infer<typeof incidentEnd>;
export const incidentEndNames: Record<IncidentEnd, string> = {
  breach: 'It was a personal-data breach',
  'no-breach': 'It was no breach',
  'near-miss': 'It was a near miss',
};

/** Row kind `incident`, id = the access's id, in `privacy:<ODS>`: what was done about a finding "incident". */
export const incident = z.object({
  access: uuid,
  pair: ledgerId,
  /** What was done, sealed by the privacy ledger's key; null while nothing is written. */
  done: sealed.nullable(),
  reporting,
  /** The draft of the report as an officer changed it, sealed; null or undefined: it is made from the facts. */
  draft: sealed.nullable().optional(),
  /** Null while it is open. */
  closed: z.object({ at: instant, by: who, end: incidentEnd }).nullable(),
  at: instant,
  by: who,
  receivedAt: instant.nullable(),
});
export type Incident = z.infer<typeof incident>;

/** Hours from awareness until the ICO must know of a personal-data breach, weekends and bank holidays too (UK GDPR article 33). */
export const breachHours = 72;

export interface BreachClock {
  deadline: string;
  /** Whole hours and minutes left; below nought when it is over. */
  minutesLeft: number;
  over: boolean;
  /** Two days or less are left: it belongs on Today, in red. */
  pressing: boolean;
  /** Runs while nobody has decided whether to report. */
  running: boolean;
}

/** @param now ISO instant */
export function breachClock(
  review: Pick<Review, 'awareAt'>,
  row: Incident | undefined,
  now: string,
): BreachClock | null {
  if (review.awareAt === null) return null;
  const deadline = addMinutes(review.awareAt, breachHours * 60);
  const minutesLeft = Math.floor((Date.parse(deadline) - Date.parse(now)) / 60_000);
  return {
    deadline,
    minutesLeft,
    over: minutesLeft < 0,
    pressing: minutesLeft <= 48 * 60,
    running: (row?.reporting.is ?? 'undecided') === 'undecided' && (row?.closed ?? null) === null,
  };
}

/** "2 days 3 hours left", "40 minutes left", "over since 2 hours" */
export function clockWords({ minutesLeft, over }: Pick<BreachClock, 'minutesLeft' | 'over'>): string {
  const minutes = Math.abs(minutesLeft);
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor((minutes % 1_440) / 60);
  const part = (count: number, one: string) => (count === 0 ? '' : `${count} ${one}${count === 1 ? '' : 's'}`);
  const said =
    days > 0
      ? [part(days, 'day'), part(hours, 'hour')].filter(Boolean).join(' ')
      : part(hours, 'hour') || part(Math.max(minutes, 1), 'minute');
  return over ? `over for ${said}` : `${said} left`;
}
