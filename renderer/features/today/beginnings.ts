import { listed } from '../../../shared/domain/words';
import type { Role } from '../../../shared/protocol/actor';
import type { Place } from '../../app/places';

interface Beginning {
  /** What does not wait: "signature", for "Nothing waits for you: no signature or renewal." */
  none: readonly string[];
  /** What this role would begin from here. */
  starts: readonly { does: string; to: Place }[];
}

const request = { does: 'Request access to a record', to: { at: 'access-request' } } as const;
const review = { does: 'Look at the reviews', to: { at: 'review' } } as const;

/** Where each role begins when nothing needs it. */
const beginnings: Record<Role, Beginning> = {
  receptionist: {
    none: ['open record', 'answer'],
    starts: [request, { does: 'Find where a patient goes now', to: { at: 'hubs' } }],
  },
  clinician: {
    none: ['open record', 'request to decide'],
    starts: [request, { does: 'Find where a patient goes now', to: { at: 'hubs' } }],
  },
  'practice-manager': {
    none: ['signature', 'renewal', 'request to decide'],
    starts: [
      { does: 'Fill in who is in', to: { at: 'staffing', view: 'board' } },
      { does: 'Look at the arrangements', to: { at: 'arrangements' } },
    ],
  },
  'privacy-officer': {
    none: ['review', 'incident'],
    starts: [review, { does: 'Look at the reports', to: { at: 'reports' } }],
  },
  'caldicott-guardian': {
    none: ['signature', 'review', 'incident'],
    starts: [review, { does: 'Look at the risks', to: { at: 'risks' } }],
  },
  'registration-authority': {
    none: ['registration'],
    starts: [{ does: 'Look at the registrations', to: { at: 'smartcards' } }],
  },
  administrator: {
    none: ['notice that ends', 'list of bank holidays that ends'],
    starts: [{ does: 'Look at the notices', to: { at: 'notices' } }],
  },
};

/** One line that says what does not wait for a person of these roles, and the one or two things to begin with. */
export function beginningFor(roles: readonly Role[]): { says: string; starts: Beginning['starts'] } {
  const of = roles.map((role) => beginnings[role]);
  const none = [...new Set(of.flatMap((one) => one.none))];
  // The first of each role before the second of any; the same act counts once.
  const starts = [...of.flatMap((one) => one.starts.slice(0, 1)), ...of.flatMap((one) => one.starts.slice(1))];
  const different = starts.filter((one, at) => starts.findIndex(({ does }) => does === one.does) === at);
  return { says: `Nothing waits for you: no ${listed(none, 'or')}.`, starts: different.slice(0, 2) };
}
