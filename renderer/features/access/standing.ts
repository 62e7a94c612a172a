import { purposeNames, type Access } from '../../../shared/domain/access/model';
import { timeOf } from '../../../shared/domain/dates';
import type { Tone } from '../../ui';
import { hasOpenQuestion } from './lists';

/** How an access stands, as one sentence for the person who looks at it. */
export interface StandingWords {
  says: string;
  tone: Tone;
}

/**
 * @param reader the person unlocked
 * @param nameOf how a practice is called
 */
export function standingWords(
  access: Access,
  reader: { person: string; organisation: string },
  nameOf: (code: string) => string,
): StandingWords {
  const mine = access.by.person === reader.person && access.buddy === reader.organisation;
  const { state } = access;
  if (mine && hasOpenQuestion(access) && state.is !== 'open') {
    return { says: 'A question waits for your reply', tone: 'warn' };
  }
  switch (state.is) {
    case 'requested':
      return mine
        ? { says: 'Asked; you will see the answer here', tone: 'plain' }
        : { says: `${access.by.name} of ${nameOf(access.buddy)} asks`, tone: 'warn' };
    case 'granted':
      return { says: mine ? 'Granted; not opened yet' : 'Granted; they have not opened it yet', tone: 'good' };
    case 'declined':
      return {
        says: access.restriction?.kind === 'location' ? 'Declined' : `Declined by ${state.by.name}`,
        tone: 'bad',
      };
    case 'refused':
      return { says: 'Refused when it reached the service', tone: 'bad' };
    case 'withdrawn':
      return { says: 'Withdrawn', tone: 'quiet' };
    case 'open':
      return { says: `Open until ${timeOf(state.opening.closesAt)}`, tone: 'warn' };
    case 'closed':
      return { says: mine ? 'Closed; hand it back' : 'Closed; not handed back yet', tone: mine ? 'warn' : 'plain' };
    case 'handed-back':
      return { says: state.handback.nothingDone ? 'Handed back; nothing was done' : 'Handed back', tone: 'plain' };
  }
}

/** "Medication, direct care" */
export const whatFor = (access: Access): string =>
  `${purposeNames[access.purpose]}, ${access.basis === 'direct-care' ? 'direct care' : 'under a COPI notice'}`;
