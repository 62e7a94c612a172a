import { londonParts } from '../calendar';
import type { Holidays } from '../calendar/holidays';
import { longDate } from '../dates';
import { counted, listed } from '../words';
import { openUntil, opensNext, whyDifferent } from './hours';
import type { Hub, Reach } from './model';

/**
 * What is asked about a patient to find a place. Nothing in it identifies anybody, and it is stored nowhere.
 */
export interface FindQuestion {
  /** Whole years, from and to: a year of birth leaves two ages open. Null: not said. */
  age: { from: number; to: number } | null;
  symptoms: boolean;
  higherRisk: boolean;
  urgency: 'life' | 'today' | 'routine';
  reach: Reach;
}

/** A hub that fits: open now, with room as far as is known, and for this patient. */
export interface Fit {
  hub: Hub;
  /** "is open until 18:30, takes adults with symptoms, 4 places left." */
  because: string;
  /** False when nobody has said today how many places there are: ring first. */
  roomKnown: boolean;
  /** False when it is shut on bank holidays and the list of them does not reach today: ring first. */
  dayKnown: boolean;
}

export interface Misfit {
  hub: Hub;
  why: string;
}

export interface Found {
  /** Danger to life: nothing else matters. */
  first: string | undefined;
  fits: Fit[];
  misfits: Misfit[];
  /** What otherwise, best first. */
  otherwise: string[];
}

export const danger = 'Danger to life: ring 999 now.';

/**
 * Where a patient goes now. Never a hub that is shut or full, or that is not for this patient.
 * @param hubs of arrangements that are active
 * @param now ISO instant
 */
export function findHub(question: FindQuestion, hubs: readonly Hub[], now: string, holidays: Holidays): Found {
  if (question.urgency === 'life') {
    return { first: danger, fits: [], misfits: [], otherwise: ['Stay on the line, and write down the time.'] };
  }
  const fits: Fit[] = [];
  const misfits: Misfit[] = [];
  for (const hub of hubs) {
    const why = whyNot(question, hub, now, holidays);
    if (why === undefined) fits.push(fitting(hub, now, holidays));
    else misfits.push({ hub, why });
  }
  fits.sort(
    (one, other) =>
      nearness(other.hub, question) - nearness(one.hub, question) ||
      Number(other.roomKnown) - Number(one.roomKnown) ||
      places(other.hub) - places(one.hub) ||
      one.hub.name.localeCompare(other.hub.name) ||
      one.hub.id.localeCompare(other.hub.id),
  );
  misfits.sort((one, other) => one.hub.name.localeCompare(other.hub.name) || one.hub.id.localeCompare(other.hub.id));
  return { first: undefined, fits, misfits, otherwise: otherwise(question) };
}

/** A hub made for such a patient comes before one that takes everybody. */
const nearness = (hub: Hub, question: FindQuestion): number =>
  (question.higherRisk && hub.eligibility.higherRisk === 'only' ? 2 : 0) +
  (question.symptoms && hub.eligibility.symptoms === 'only' ? 1 : 0);

const places = (hub: Hub): number => (hub.capacity ? (hub.capacity.places ?? 1_000) : 0);

/** What its host said of its room, while that holds. */
export const roomNow = (hub: Pick<Hub, 'capacity'>, now: string): Hub['capacity'] =>
  hub.capacity && hub.capacity.until > now ? hub.capacity : null;

/** Why this hub is not the place now, as a sentence; undefined when it is. */
export function whyNot(question: FindQuestion, hub: Hub, now: string, holidays: Holidays): string | undefined {
  return notFor(question, hub) ?? notNow(hub, now, holidays);
}

/** Shut or full, as a sentence; undefined when it is open with room. */
export function notNow(hub: Hub, now: string, holidays: Holidays): string | undefined {
  if (hub.closed) return `${hub.name} is closed by its host: ${hub.closed.reason.replace(/\.?$/, '.')}`;
  if (openUntil(hub.hours, now, holidays) === undefined) {
    const next = opensNext(hub.hours, now, holidays);
    const { date } = londonParts(now);
    const why = whyDifferent(hub.hours, date, holidays);
    const shut = why === undefined ? `${hub.name} is shut now` : `${hub.name} is shut now (${why})`;
    if (!next) return `${shut}, and does not open in the next two weeks.`;
    return `${shut}. It opens ${next.date === date ? 'today' : `on ${longDate(next.date)}`} at ${next.time}.`;
  }
  if (roomNow(hub, now)?.places === 0) return `${hub.name} is full.`;
  return undefined;
}

function notFor({ age, symptoms, higherRisk, reach }: FindQuestion, hub: Hub): string | undefined {
  const { eligibility: takes, name } = hub;
  if (takes.symptoms === 'not' && symptoms) return `${name} is not for people with symptoms.`;
  if (takes.symptoms === 'only' && !symptoms) return `${name} is only for people with symptoms.`;
  if (takes.higherRisk === 'only' && !higherRisk) return `${name} is only for people at higher risk.`;
  if (takes.higherRisk === 'not' && higherRisk) return `${name} is not for people at higher risk.`;
  if (!takes.reaches.includes(reach)) return `${name} ${cannotReach[reach]}.`;
  const { ageFrom, ageTo } = takes;
  if (ageFrom === null && ageTo === null) return undefined;
  if (age === null) return `${name} has a limit of age, ${ageWords(takes)}: ask how old the patient is.`;
  if ((ageFrom !== null && age.to < ageFrom) || (ageTo !== null && age.from > ageTo))
    return `${name} takes ${ageWords(takes)} only.`;
  if ((ageFrom !== null && age.from < ageFrom) || (ageTo !== null && age.to > ageTo))
    return `${name} takes ${ageWords(takes)} only: ask whether the birthday of this year has been.`;
  return undefined;
}

const cannotReach: Record<Reach, string> = {
  'in-person': 'sees nobody in person',
  remote: 'gives no advice by telephone',
  visit: 'visits nobody at home',
};

/** "adults", "children up to 15", "people from 5 to 64", "people" */
export function ageWords({ ageFrom, ageTo }: Hub['eligibility']): string {
  if (ageFrom === 18 && ageTo === null) return 'adults';
  if (ageFrom === null && ageTo === null) return 'people of any age';
  if (ageFrom === null) return `people up to ${ageTo ?? ''} years`;
  if (ageTo === null) return `people from ${ageFrom} years`;
  return `people from ${ageFrom} to ${ageTo} years`;
}

/** "adults with symptoms, at higher risk or not" */
export function takesWords(hub: Pick<Hub, 'eligibility'>): string {
  const { symptoms, higherRisk } = hub.eligibility;
  const parts = [
    symptoms === 'only' ? 'with symptoms' : symptoms === 'not' ? 'without symptoms' : '',
    higherRisk === 'only' ? 'at higher risk' : higherRisk === 'not' ? 'not at higher risk' : '',
  ].filter((part) => part !== '');
  return [ageWords(hub.eligibility), listed(parts)].filter((part) => part !== '').join(' ');
}

function fitting(hub: Hub, now: string, holidays: Holidays): Fit {
  const room = roomNow(hub, now);
  const { date } = londonParts(now);
  const special = whyDifferent(hub.hours, date, holidays);
  const dayKnown = hub.hours.bankHolidays || special !== undefined || holidays.knows(date);
  const left =
    room === null
      ? 'nobody has said how many places are left, so ring first'
      : room.places === null
        ? 'with places enough'
        : `${counted(room.places, 'place')} left`;
  return {
    hub,
    roomKnown: room !== null,
    dayKnown,
    because: `${hub.name} is open until ${openUntil(hub.hours, now, holidays) ?? ''}${special === undefined ? '' : ` (${special})`}, takes ${takesWords(hub)}, ${left}.${dayKnown ? '' : ` The bank holidays of ${date.slice(0, 4)} are not known here, and it is shut on them: ring first.`}`,
  };
}

function otherwise({ age, urgency, reach }: FindQuestion): string[] {
  const small = age !== null && age.from < 5;
  const online =
    age === null
      ? 'NHS 111 online is not for children under five'
      : small
        ? 'not NHS 111 online, which is not for children under five'
        : 'or NHS 111 online';
  return [
    reach === 'visit'
      ? 'Otherwise ring the patient’s own practice, or its buddy, about a visit.'
      : 'Otherwise the patient’s own practice, or its buddy while it is closed.',
    urgency === 'today' ? `NHS 111 by telephone; ${online}.` : 'If it cannot wait until then, NHS 111 by telephone.',
    'If it becomes danger to life: 999.',
  ];
}

/**
 * Ages that a typed age or year of birth leaves open.
 * @param typed "7", "1962"
 * @param today calendar date in England
 * @returns undefined when it is neither
 */
export function ageOf(typed: string, today: string): { from: number; to: number } | undefined {
  const text = typed.trim();
  if (/^\d{1,3}$/.test(text) && Number(text) <= 120) return { from: Number(text), to: Number(text) };
  const year = Number(today.slice(0, 4));
  if (!/^\d{4}$/.test(text) || Number(text) > year || Number(text) < year - 120) return undefined;
  const years = year - Number(text);
  return { from: Math.max(0, years - 1), to: years };
}
