import { addDays } from '../calendar';
import { provesIdentity } from './evidence-kinds';
import type { CardRegistration } from './model';
import { authenticatorGuidance, routes, type RouteStep } from './routes';

/** How long before its end a certificate is warned of, in days: NHS England's own warning begins then. */
export const expiryWarningDays = 90;
/** How long before its day a meeting is reminded of, in days. Ours. */
export const meetingReminderDays = 14;

export type CardStanding =
  | 'under-way'
  | 'waits-for-decision'
  | 'more-needed'
  | 'refused'
  | 'to-issue'
  | 'locked'
  | 'in-use'
  | 'expires-soon'
  | 'expired'
  | 'ended';

export const cardStandingNames: Readonly<Record<CardStanding, string>> = {
  'under-way': 'Under way',
  'waits-for-decision': 'Waits for the decision',
  'more-needed': 'More evidence needed',
  refused: 'Refused',
  'to-issue': 'Granted, to be issued',
  locked: 'Issued, locked until received',
  'in-use': 'In use',
  'expires-soon': 'Certificate runs out soon',
  expired: 'Certificate ran out',
  ended: 'Given up',
};

/** @param today calendar date in England */
export function cardStanding(one: CardRegistration, today: string): CardStanding {
  if (one.ended) return 'ended';
  if (one.issued) {
    const { expires, received } = one.issued;
    if (expires !== null && expires < today) return 'expired';
    if (received === null && authenticatorGuidance[one.authenticator].delivered) return 'locked';
    return expires !== null && expires <= addDays(today, expiryWarningDays) ? 'expires-soon' : 'in-use';
  }
  if (one.decision?.is === 'refused') return 'refused';
  if (one.decision?.is === 'granted') return 'to-issue';
  if (one.decision?.is === 'more-needed' && !newSince(one, one.decision.at)) return 'more-needed';
  return missingForDecision(one).length === 0 ? 'waits-for-decision' : 'under-way';
}

/** Whether something was seen after this moment. @param at ISO instant */
const newSince = (one: CardRegistration, at: string): boolean => one.evidence.some((seen) => seen.at > at);

export const isDone = (one: CardRegistration, step: RouteStep): boolean =>
  one.steps.some(({ step: id }) => id === step.id);

/** What stands between a registration and the decision that grants it, in words; empty when nothing does. */
export function missingForDecision(one: CardRegistration): string[] {
  const steps = routes[one.route].steps.filter((step) => !step.after && !isDone(one, step)).map((step) => step.says);
  return one.evidence.some(({ kind }) => provesIdentity(kind))
    ? steps
    : [...steps, 'A document that shows who the applicant is was seen'];
}

/** How a meeting that makes up for the distance stands. */
export function meetingDue(one: CardRegistration, today: string): 'none' | 'done' | 'later' | 'soon' | 'overdue' {
  if (one.again === null || one.ended !== null) return 'none';
  if (one.again.done) return 'done';
  if (one.again.until < today) return 'overdue';
  return one.again.until <= addDays(today, meetingReminderDays) ? 'soon' : 'later';
}
