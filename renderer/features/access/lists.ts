import type { Access } from '../../../shared/domain/access/model';
import type { View } from '../../engine';

/** One access as the lists hold it: the row, the ledger it lies in, and whether it still waits to be sent. */
export type AccessView = View<'access'>;

/** What the Access screen shows, each group in the order in which it wants to be dealt with. */
export interface AccessLists {
  /** Open now, the one that closes first on top. */
  open: AccessView[];
  /** Allowed and not yet opened, the oldest first. */
  granted: AccessView[];
  /** The home practice decides, the oldest first. */
  waiting: AccessView[];
  /** Closed, and the home practice does not know yet what was done. */
  toHandBack: AccessView[];
  /** The privacy officer of the home practice asked me something about these. */
  questions: AccessView[];
  /** A buddy asks us and nobody here has answered, the most urgent first, then the oldest. */
  askedOfUs: AccessView[];
  /** Everything else that is mine or ours as home practice, the latest first. */
  recent: AccessView[];
}

const urgencyOrder: Record<Access['urgency'], number> = { now: 0, today: 1, soon: 2 };

const byAsked = (one: AccessView, other: AccessView): number => one.value.asked.at.localeCompare(other.value.asked.at);

const closesAt = (one: AccessView): string => (one.value.state.is === 'open' ? one.value.state.opening.closesAt : '');

/** True when the person who looked has been asked something that they have not answered. */
export const hasOpenQuestion = (access: Access): boolean => access.enquiries.some((enquiry) => enquiry.reply === null);

/**
 * Sorts all accesses this desk knows into what one person has to do with them.
 * @param person the person unlocked
 * @param organisation the organisation they act for
 */
export function accessLists(all: readonly AccessView[], person: string, organisation: string): AccessLists {
  const lists: AccessLists = {
    open: [],
    granted: [],
    waiting: [],
    toHandBack: [],
    questions: [],
    askedOfUs: [],
    recent: [],
  };
  for (const one of all) {
    const { value } = one;
    const mine = value.by.person === person && value.buddy === organisation;
    if (mine && value.state.is === 'open') lists.open.push(one);
    else if (mine && hasOpenQuestion(value)) lists.questions.push(one);
    else if (mine && value.state.is === 'granted') lists.granted.push(one);
    else if (mine && value.state.is === 'requested') lists.waiting.push(one);
    else if (mine && value.state.is === 'closed') lists.toHandBack.push(one);
    else if (value.home === organisation && value.state.is === 'requested') lists.askedOfUs.push(one);
    else if (mine || value.home === organisation) lists.recent.push(one);
  }
  lists.open.sort((one, other) => closesAt(one).localeCompare(closesAt(other)));
  lists.granted.sort(byAsked);
  lists.waiting.sort(byAsked);
  lists.toHandBack.sort(byAsked);
  lists.questions.sort(byAsked);
  lists.askedOfUs.sort(
    (one, other) => urgencyOrder[one.value.urgency] - urgencyOrder[other.value.urgency] || byAsked(one, other),
  );
  lists.recent.sort((one, other) => byAsked(other, one));
  return lists;
}

/** How many of them wait for this person: the number beside "Access" in the rail. */
export const waitingForMe = (lists: AccessLists): number =>
  lists.open.length + lists.granted.length + lists.toHandBack.length + lists.questions.length + lists.askedOfUs.length;
