import { z } from 'zod';
import { who } from '../../protocol/actor';
import { calendarDate, instant, line, paragraphs, uuid } from '../../protocol/primitives';
import { risk } from './model';
import { score } from './score';

/** One thing that happened to a risk in the register, for its history. */
const event = z.object({
  what: z.enum(['recorded', 'changed', 'reviewed', 'closed', 'reopened']),
  by: who,
  at: instant,
  command: uuid,
  note: z.string().max(1_000),
  /** As it was judged from then on. */
  before: score,
  after: score,
});
export type RiskEvent = z.infer<typeof event>;

/** Row kind `riskEntry`, id = the risk's id, in `practice:<ODS>`: a risk of the practice's own register. */
export const riskEntry = z.object({
  ...risk.shape,
  /** Before anything is done about it. */
  before: score,
  /** With what is done about it: what remains. */
  after: score,
  /** Who looks after it, by name. */
  owner: z.object({ person: uuid, name: line(120) }),
  reviewOn: calendarDate,
  closed: z.object({ by: who, at: instant, reason: paragraphs(500) }).nullable(),
  /** The oldest first. */
  history: z.array(event).min(1),
});
export type RiskEntry = z.infer<typeof riskEntry>;

/** Open and its day of review is over (calendar date in England). */
export const isOverdue = (one: Pick<RiskEntry, 'closed' | 'reviewOn'>, today: string): boolean =>
  one.closed === null && one.reviewOn < today;
