import { placelessName } from '../../../shared/domain/restriction/placeless';
import type { Access } from '../../../shared/domain/access/model';
import type { Relationship } from '../../../shared/domain/arrangement/model';
import { timeOf } from '../../../shared/domain/dates';
import type { Sealed } from '../../../shared/protocol/primitives';
import { fingerprint } from './saying';

/** One step in the life of an access, as the review and the access's own page show it. */
export interface LifeStep {
  id: string;
  /** When it happened, by the clock of the device where it did. */
  at: string;
  title: string;
  /** A quiet second line. */
  detail: string | null;
  /** A person's own words under it, sealed. */
  words: Sealed | null;
  /** Drawn apart from what simply happened. */
  tone?: 'warn' | 'stopped';
}

const knows: Record<Relationship, string> = {
  none: 'Does not know the patient',
  self: 'Is the patient',
  family: 'Knows the patient: family',
  friend: 'Knows the patient: a friend',
  colleague: 'Knows the patient: a colleague',
  neighbour: 'Knows the patient: a neighbour',
};

/** What it says about when it reached the service, if that was not at once. Late means more than two minutes. */
export function arrival(moment: { at: string; receivedAt: string | null }): string | null {
  if (moment.receivedAt === null) return 'Recorded on this computer, not sent yet';
  const late = Date.parse(moment.receivedAt) - Date.parse(moment.at) > 120_000;
  return late ? `Offline; arrived at ${timeOf(moment.receivedAt)}` : null;
}

/** An opening says that it was made offline even when it arrived at once. */
function arrivalOfOpening(opening: { at: string; receivedAt: string | null; offline: boolean }): string | null {
  if (!opening.offline || opening.receivedAt === null) return arrival(opening);
  return `Offline; arrived at ${timeOf(opening.receivedAt)}`;
}

const minutesBetween = (from: string, to: string): string => {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  return minutes < 1 ? 'less than a minute' : minutes === 1 ? '1 minute' : `${minutes} minutes`;
};

const joined = (...parts: (string | null)[]): string | null => parts.filter((part) => part !== null).join('. ') || null;

/** The name of whoever decided is not the practice’s, but leads to it. */
const decider = (access: Access, name: string): string =>
  access.restriction?.kind === 'location' ? placelessName : name;

function grantStep(access: Access, arrangementOf: string): LifeStep[] {
  const { state } = access;
  if (!('grant' in state) || state.grant === null) return [];
  const { grant } = state;
  const step = { id: 'granted', at: grant.at, words: null };
  switch (grant.how) {
    case 'in-advance':
      return [{ ...step, title: `Granted by ${arrangementOf}`, detail: 'In advance' }];
    case 'closure':
      return [{ ...step, title: `Granted by ${arrangementOf}`, detail: 'While the home practice is closed' }];
    case 'home-practice':
      return [
        { ...step, title: `Granted by ${decider(access, grant.by.name)}`, detail: arrival(grant), words: grant.reason },
      ];
    case 'break-glass':
      return [{ ...step, title: 'Danger to life: opened without approval', detail: null, tone: 'warn' }];
  }
}

function endSteps(access: Access): LifeStep[] {
  const { state, system } = access;
  const steps: LifeStep[] = [];
  if ('opening' in state) {
    const { acknowledgement, at } = state.opening;
    const seconds = Math.round(acknowledgement.shownForMs / 1000);
    // Without a version there was no notice: danger to life did not wait for one, and the title says so.
    const version = acknowledgement.notice.split('@')[1];
    steps.push({
      id: 'acknowledged',
      at: acknowledgement.at,
      title:
        version === undefined ? acknowledgement.title : `${acknowledgement.title}, version ${version}, acknowledged`,
      detail: `Fingerprint ${fingerprint(acknowledgement.noticeHash)}, on the screen for ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
      words: null,
    });
    steps.push({
      id: 'opened',
      at,
      title: `Opened in ${system}`,
      detail: arrivalOfOpening(state.opening),
      words: null,
    });
  }
  if ('closing' in state) {
    const after = minutesBetween(state.opening.at, state.closing.at);
    const how = {
      person: { title: `Closed after ${after}`, detail: null },
      timer: { title: `Closed by the timer after ${after}`, detail: null },
      stopped: { title: `Closed after ${after}: the arrangement was stopped`, detail: null },
      'found-open': {
        title: `Found open and closed after ${after}`,
        detail: 'Its time had run out while the app was not running',
      },
    }[state.closing.how];
    steps.push({
      id: 'closed',
      at: state.closing.at,
      title: how.title,
      detail: joined(how.detail, arrival(state.closing)),
      words: null,
    });
  }
  if ('handback' in state) {
    const { handback } = state;
    const title = handback.nothingDone ? 'Handed back: nothing was done' : 'Handed back';
    steps.push({ id: 'handed-back', at: handback.at, title, detail: arrival(handback), words: handback.note });
  }
  if (state.is === 'declined') {
    steps.push({
      id: 'declined',
      at: state.at,
      title: `Declined by ${decider(access, state.by.name)}`,
      detail: arrival(state),
      words: state.reason,
      tone: 'stopped',
    });
  }
  if (state.is === 'refused') {
    steps.push({
      id: 'refused',
      at: state.at,
      title: `Refused: ${state.why.says}`,
      detail: state.why.next,
      words: null,
      tone: 'stopped',
    });
  }
  if (state.is === 'withdrawn') {
    steps.push({
      id: 'withdrawn',
      at: state.at,
      title: 'Withdrawn by the person who asked',
      detail: arrival(state),
      words: null,
      tone: 'stopped',
    });
  }
  return steps;
}

/**
 * The life of an access from asking to handing back, in the order in which it happened.
 * @param arrangementOf how the arrangement is named in the sentence, e.g. "the arrangement of 3 November 2026"
 */
export function lifeOf(access: Access, arrangementOf: string): LifeStep[] {
  const steps: LifeStep[] = [
    {
      id: 'asked',
      at: access.asked.at,
      title: 'Asked',
      detail: joined(knows[access.relationship], arrival(access.asked)),
      words: null,
    },
    ...(access.witness
      ? [
          {
            id: 'witnessed',
            at: access.witness.at,
            title: `Witnessed by ${access.witness.by.name}`,
            detail: joined('With their own PIN, at the same computer', arrival(access.witness)),
            words: null,
          },
        ]
      : []),
    ...grantStep(access, arrangementOf),
    ...endSteps(access),
  ];
  for (const { id, question, asked, reply } of access.enquiries) {
    steps.push({
      id: `${id}-asked`,
      at: asked.at,
      title: `${asked.by.name} asked`,
      detail: arrival(asked),
      words: question,
    });
    if (reply) {
      steps.push({
        id: `${id}-reply`,
        at: reply.at,
        title: `${access.by.name} replied`,
        detail: arrival(reply),
        words: reply.text,
      });
    }
  }
  // Steady: what happened in one moment keeps the order in which it is told above.
  return steps.sort((one, other) => one.at.localeCompare(other.at));
}
