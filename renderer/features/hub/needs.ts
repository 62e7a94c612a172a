import { londonDate } from '../../../shared/domain/calendar';
import type { Holidays } from '../../../shared/domain/calendar/holidays';
import { timeOf } from '../../../shared/domain/dates';
import { notNow, roomNow } from '../../../shared/domain/hub/find';
import { hoursOn, openUntil } from '../../../shared/domain/hub/hours';
import type { Hub } from '../../../shared/domain/hub/model';
import { listed } from '../../../shared/domain/words';
import { hasRole, type Actor } from '../../../shared/protocol/actor';
import type { Need } from '../today/needs';

/**
 * What hubs add to Today: for those who send patients, a hub that is full, closed or shorter today than usual; for those
 * who work at its host, that nobody has said how many places there are.
 * @param now ISO instant
 */
export function hubNeeds(
  hubs: readonly Hub[],
  actor: Pick<Actor, 'roles' | 'organisation'>,
  now: string,
  holidays: Holidays,
): Need[] {
  const refers = hasRole(actor, 'receptionist', 'clinician');
  const says = hasRole(actor, 'receptionist', 'clinician', 'practice-manager');
  return hubs.flatMap((hub) => {
    const ours = hub.host === actor.organisation;
    const need =
      (ours && says ? placesToSay(hub, now, holidays) : undefined) ??
      (refers ? notToday(hub, now, holidays) : undefined);
    return need
      ? [{ id: `hub-${hub.id}`, kind: 'hub' as const, place: { at: 'hubs', view: 'one', id: hub.id }, ...need }]
      : [];
  });
}

type Sentence = Pick<Need, 'says' | 'detail' | 'since' | 'tone'>;

function placesToSay(hub: Hub, now: string, holidays: Holidays): Sentence | undefined {
  if (hub.closed || openUntil(hub.hours, now, holidays) === undefined || roomNow(hub, now)) return undefined;
  const today = londonDate(now);
  const last = hub.capacity && londonDate(hub.capacity.at) === today ? hub.capacity : null;
  return {
    says: `Say how many places ${hub.name} has ${last ? 'now' : 'today'}`,
    detail: last
      ? `What ${last.by.name} said at ${timeOf(last.at)} held until ${timeOf(last.until)}. The other practices ring before they send anybody.`
      : 'Nobody has said it today. The other practices ring before they send anybody.',
    since: last ? last.until : `${today}T00:00:00.000Z`,
  };
}

function notToday(hub: Hub, now: string, holidays: Holidays): Sentence | undefined {
  const today = londonDate(now);
  const differs = hub.hours.exceptions.find((one) => one.date === today);
  if (differs?.hours === null) {
    return { says: `${hub.name} is shut today`, detail: reason(differs.why), since: `${today}T00:00:00.000Z` };
  }
  const hours = hoursOn(hub.hours, today, holidays);
  if (hours.length === 0) return undefined;
  if (hub.closed) {
    return {
      says: `${hub.name} is closed by its host`,
      detail: reason(hub.closed.reason),
      since: hub.closed.at,
      tone: 'warn',
    };
  }
  const room = roomNow(hub, now);
  if (room?.places === 0 && openUntil(hub.hours, now, holidays) !== undefined) {
    return {
      says: `${hub.name} is full`,
      detail: `${room.by.name} said so at ${timeOf(room.at)}. It holds until ${timeOf(room.until)}.`,
      since: room.at,
      tone: 'warn',
    };
  }
  if (!differs || !stillComing(hub, now, holidays)) return undefined;
  return {
    says: `${hub.name} has other hours today: ${listed(hours.map((one) => `${one.from} to ${one.until}`))}`,
    detail: reason(differs.why),
    since: `${today}T00:00:00.000Z`,
  };
}

/** Open now, or later today. */
const stillComing = (hub: Hub, now: string, holidays: Holidays): boolean =>
  notNow({ ...hub, capacity: null }, now, holidays) === undefined ||
  hoursOn(hub.hours, londonDate(now), holidays).some((one) => one.from > timeOf(now));

const reason = (why: string): string => (why.trim() === '' ? 'No reason is given.' : why.replace(/[.!?]?$/, '.'));
