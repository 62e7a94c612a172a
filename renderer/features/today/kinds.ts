import type { Place } from '../../app/places';

interface Kind {
  /** @param count "12", or "12 more" beside urgent ones that stand for themselves */
  says: (count: string) => string;
  /** The list that the sentence stands for. */
  place: Place;
}

/** Sentences of which there may be many at once, and how they are said together. */
export const kinds = {
  decide: { says: (count) => `${count} requests wait for your decision`, place: { at: 'access' } },
  granted: { says: (count) => `${count} records are open to you: go on`, place: { at: 'access' } },
  'hand-back': { says: (count) => `${count} records are closed and not handed back`, place: { at: 'access' } },
  answered: { says: (count) => `${count} of your requests were declined or refused today`, place: { at: 'access' } },
  question: { says: (count) => `${count} questions of privacy officers wait for your answer`, place: { at: 'access' } },
  'closed-buddy': { says: (count) => `${count} buddies are closed`, place: { at: 'closure' } },
  'pressed-buddy': {
    says: (count) => `${count} buddies are at red or black`,
    place: { at: 'staffing', view: 'buddies' },
  },
  sign: { says: (count) => `${count} arrangements wait for your signature`, place: { at: 'arrangements' } },
  'sign-change': {
    says: (count) => `${count} changes of arrangements wait for your signature`,
    place: { at: 'arrangements' },
  },
  finish: { says: (count) => `${count} drafts of arrangements wait to be finished`, place: { at: 'arrangements' } },
  renew: { says: (count) => `${count} arrangements end soon`, place: { at: 'arrangements' } },
  handover: { says: (count) => `${count} handovers wait for you`, place: { at: 'handovers' } },
  'read-protocol': { says: (count) => `${count} protocols have a new version to read`, place: { at: 'protocol' } },
  risk: { says: (count) => `${count} risks are overdue for their review`, place: { at: 'risks' } },
  'make-account': {
    says: (count) => `${count} accounts wait to be made for people of your buddies`,
    place: { at: 'staff-access', view: 'in' },
  },
  'own-sign-in': {
    says: (count) => `${count} of your ways into buddies’ systems want a try`,
    place: { at: 'staff-access', view: 'ours' },
  },
  card: { says: (count) => `${count} registrations wait for you`, place: { at: 'smartcards' } },
  incident: { says: (count) => `${count} incidents wait for a decision about reporting`, place: { at: 'review' } },
  hub: { says: (count) => `${count} hubs need a look`, place: { at: 'hubs' } },
} satisfies Record<string, Kind>;

export type NeedKind = keyof typeof kinds;
