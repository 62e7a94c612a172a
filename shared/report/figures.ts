import { purposeNames, purposes, type Access } from '../domain/access/model';
import { addDays, londonDate } from '../domain/calendar';
import { basisNames, bases } from '../domain/notice/model';
import {
  needsReview,
  quickReadings,
  reviewReasons,
  type Known,
  type OpenedAccess,
  type ReviewReason,
} from '../domain/review/reasons';
import type { Review, ReviewOutcome } from '../domain/review/model';
import { reviewOutcomes } from '../domain/review/model';
import type { ReviewSample } from '../domain/procedure/model';

/** First and last day, in England; both count. */
export interface Span {
  from: string;
  until: string;
}

export interface Counted {
  id: string;
  name: string;
  asked: number;
  opened: number;
  /** Minutes from asking to opening, of those that were opened; null when none was. */
  medianMinutes: number | null;
}

export interface AccessFigures {
  asked: number;
  opened: number;
  breakGlass: number;
  offline: number;
  medianMinutes: number | null;
  byPractice: Counted[];
  byPurpose: Counted[];
  byBasis: Counted[];
  byDay: { day: string; opened: number }[];
  timeToOpen: { id: string; name: string; opened: number }[];
}

const dayOf = (access: Access): string => londonDate(access.asked.at);
const openingOf = (access: Access) => ('opening' in access.state ? access.state.opening : undefined);

/** Those asked for within the days of a span. */
export const within = (accesses: readonly Access[], { from, until }: Span): Access[] =>
  accesses.filter((one) => dayOf(one) >= from && dayOf(one) <= until);

const minutesToOpen = (access: Access): number[] => {
  const opening = openingOf(access);
  return opening ? [Math.max(0, (Date.parse(opening.at) - Date.parse(access.asked.at)) / 60_000)] : [];
};

/** The middle one; the mean of the two middle ones when they are even in number. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : Math.round(((upper + lower) / 2) * 10) / 10;
}

const counted = (id: string, name: string, accesses: readonly Access[]): Counted => ({
  id,
  name,
  asked: accesses.length,
  opened: accesses.filter(openingOf).length,
  medianMinutes: median(accesses.flatMap(minutesToOpen)),
});

const stretches = [
  { id: '1', name: 'Under 1 minute', below: 1 },
  { id: '5', name: '1 to 5 minutes', below: 5 },
  { id: '30', name: '5 to 30 minutes', below: 30 },
  { id: 'more', name: 'Longer', below: Infinity },
] as const;

/** Accesses over a span, in numbers only: no patient, no person. */
export function accessFigures(
  all: readonly Access[],
  span: Span,
  practiceOf: (access: Access) => string,
  nameOf: (code: string) => string,
): AccessFigures {
  const accesses = within(all, span);
  const codes = [...new Set(accesses.map(practiceOf))].sort();
  const minutes = accesses.flatMap(minutesToOpen);
  const days: AccessFigures['byDay'] = [];
  for (let day = span.from; day <= span.until; day = addDays(day, 1))
    days.push({ day, opened: accesses.filter((one) => openingOf(one) && dayOf(one) === day).length });
  return {
    asked: accesses.length,
    opened: accesses.filter(openingOf).length,
    breakGlass: accesses.filter((one) => one.breakGlass).length,
    offline: accesses.filter((one) => openingOf(one)?.offline).length,
    medianMinutes: median(minutes),
    byPractice: codes.map((code) =>
      counted(
        code,
        nameOf(code),
        accesses.filter((one) => practiceOf(one) === code),
      ),
    ),
    byPurpose: purposes
      .map((id) =>
        counted(
          id,
          purposeNames[id],
          accesses.filter((one) => one.purpose === id),
        ),
      )
      .filter(({ asked }) => asked > 0),
    byBasis: bases
      .map((id) =>
        counted(
          id,
          basisNames[id],
          accesses.filter((one) => one.basis === id),
        ),
      )
      .filter(({ asked }) => asked > 0),
    byDay: days,
    timeToOpen: stretches.map(({ id, name, below }, place) => {
      const least = stretches[place - 1]?.below ?? 0;
      return { id, name, opened: minutes.filter((taken) => taken >= least && taken < below).length };
    }),
  };
}

/** Labels that name a length or a relationship differ from access to access; counted they are one kind. */
const plainLabels: Partial<Record<ReviewReason['code'], string>> = {
  concern: 'Something that should not have happened',
  relationship: 'Knows the patient',
  repeated: 'Looked at one patient again and again',
  overrun: 'Open longer than allowed',
  'unusual-volume': 'Many records on one day',
  late: 'Opened with no connection, or arrived late',
  restricted: 'Protected patient',
  'location-restricted': 'Protected patient, place not to be known',
  'no-staff-access': 'No confirmed sign-in when it was opened',
};

const ages = [
  { id: 'week', name: 'Up to a week', days: 7 },
  { id: 'month', name: '1 to 4 weeks', days: 28 },
  { id: 'longer', name: 'Longer', days: Infinity },
] as const;

export interface ReviewFigures {
  toReview: number;
  outstanding: number;
  /** Without a finding, by how long ago it was opened or asked for. */
  outstandingByAge: { id: string; name: string; count: number }[];
  outcomes: Record<ReviewOutcome, number>;
  reasons: { code: string; label: string; count: number }[];
  medianDays: number | null;
  sampled: number;
  sampledReviewed: number;
  incidents: number;
}

/**
 * The privacy review over a span, in numbers.
 * @param opened accesses with the patients that this computer could open: own record, same name and repeated looks show there
 * @param now ISO instant
 */
export function reviewFigures(
  opened: readonly OpenedAccess[],
  reviews: readonly Review[],
  samples: readonly ReviewSample[],
  span: Span,
  now: string,
  known: Known = {},
): ReviewFigures {
  const all = opened.map(({ access }) => access);
  const patients = new Map(opened.map(({ access, patient }) => [access.id, patient]));
  const accesses = within(all, span).filter(needsReview);
  const found = new Map(reviews.map((review) => [review.access, review]));
  const reasons = new Map<string, { code: string; label: string; count: number }>();
  for (const access of accesses) {
    // Each kind once for each access; concerns and lengths differ in words, so the kind is what is counted.
    for (const { code, label } of new Map(
      reviewReasons(access, patients.get(access.id) ?? null, opened, now, known).map((one) => [one.code, one]),
    ).values()) {
      const known = reasons.get(code) ?? {
        code,
        label: plainLabels[code] ?? label,
        count: 0,
      };
      reasons.set(code, { ...known, count: known.count + 1 });
    }
  }
  const of = (outcome: ReviewOutcome) => accesses.filter(({ id }) => found.get(id)?.outcome === outcome).length;
  const outcomes = Object.fromEntries(reviewOutcomes.map((one) => [one, of(one)])) as Record<ReviewOutcome, number>; // the keys are all outcomes
  const decided = accesses.filter(({ id }) => (found.get(id)?.outcome ?? 'asked') !== 'asked');
  const ids = new Set(accesses.map(({ id }) => id));
  const sampled = samples.flatMap(({ drawn }) => drawn).filter(({ access }) => ids.has(access));
  return {
    toReview: accesses.length,
    outstanding: accesses.length - decided.length,
    outstandingByAge: ages.map(({ id, name, days }, place) => {
      const least = ages[place - 1]?.days ?? 0;
      const count = accesses.filter((one) => {
        const old = (Date.parse(now) - Date.parse(openingOf(one)?.at ?? one.asked.at)) / 86_400_000;
        return !decided.includes(one) && old >= least && old < days;
      }).length;
      return { id, name, count };
    }),
    outcomes,
    reasons: [...reasons.values()].sort((one, other) => other.count - one.count),
    medianDays: median(
      decided.map(
        (one) =>
          (Date.parse(found.get(one.id)?.at ?? now) - Date.parse(openingOf(one)?.at ?? one.asked.at)) / 86_400_000,
      ),
    ),
    sampled: sampled.length,
    sampledReviewed: sampled.filter(({ access }) => decided.some(({ id }) => id === access)).length,
    incidents: outcomes.incident,
  };
}

/** Who has notices on screen for less than three seconds: one line a person, the greatest share first. */
export function clickThroughs(
  all: readonly Access[],
  span: Span,
): { person: string; name: string; organisation: string; opened: number; quick: number }[] {
  const accesses = within(all, span);
  const opened = accesses.map((access) => ({ access, patient: null }));
  const people = new Map(accesses.map(({ by }) => [by.person, by]));
  return [...people.values()]
    .map(({ person, name, organisation }) => ({ person, name, organisation, ...quickReadings(person, opened) }))
    .filter((one) => one.opened > 0)
    .sort((one, other) => other.quick / other.opened - one.quick / one.opened || other.opened - one.opened);
}
