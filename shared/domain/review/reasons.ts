import { relationshipNames } from '../arrangement/model';
import { addMinutes, isWeekend, londonParts } from '../calendar';
import type { Access } from '../access/model';
import type { RestrictionKind } from '../restriction/kinds';
import type { Patient } from '../patient/model';
import { sameFamilyName, sameFullName } from '../patient/names';
import type { StaffAccess } from '../staff-access/model';
import { signedInThen } from '../staff-access/signed-in';
import { counted } from '../words';
import type { Review } from './model';

/** Why an access is on the privacy officer's list. */
export interface ReviewReason {
  code:
    | 'break-glass'
    | 'break-glass-after-refusal'
    | 'concern'
    | 'restricted'
    | 'location-restricted'
    | 'relationship'
    | 'late'
    | 'overrun'
    | 'odd-hours'
    | 'not-at-work'
    | 'same-address'
    | 'same-family-name'
    | 'own-record'
    | 'colleague'
    | 'unusual-volume'
    | 'clicks-through'
    | 'repeated'
    | 'never-closed'
    | 'never-handed-back'
    | 'clicked-through'
    | 'no-staff-access'
    | 'self-claimed';
  label: string;
  /** 3 must be seen today, 2 soon, 1 in its turn, 0 everybody's. */
  urgency: 0 | 1 | 2 | 3;
}

/** What else the reviewer's computer knows; where it is left out, nothing is said of it. */
export interface Known {
  /** Who had a sign-in to the systems of this practice. */
  staffAccesses?: readonly StaffAccess[] | undefined;
  /** Names of everybody who works at the home practice, with or without an account. */
  colleagues?: readonly string[];
  /** Ids of accesses of which an officer found by hand that person and patient live at one address: no computer here knows. */
  sameAddress?: ReadonlySet<string>;
}

/** A reason within a sentence. A concern is one already and may begin with a name, so it keeps its capital. */
export const reasonWithin = ({ code, label }: ReviewReason): string => {
  const words = label.replace(/\.$/, '');
  return code === 'concern' ? words : words.charAt(0).toLowerCase() + words.slice(1);
};

/** An access with its patient, when this device could open the sealed value. */
export interface OpenedAccess {
  access: Access;
  patient: Patient | null;
  /** The patient is on this practice’s list of protected patients: found by comparing on the reviewer’s own device. */
  protection?: RestrictionKind | undefined;
}

const lateMinutes = 5;
const overrunMinutes = 2;
const quickestReadingMs = 3_000;
const repeatedLooks = 3;
const repeatedDays = 30;
/** Openings of one person at one practice on one day from which it is unusual: most days have none or one. */
export const unusualPerDay = 10;
/** From how many openings on a person's habit is judged, and which share of quick ones makes it one. */
const habitFrom = 5;
const habitShare = 0.5;

const later = (instant: string, than: string, minutes: number): boolean => instant > addMinutes(than, minutes);

/**
 * Everything about an access that a privacy officer should know first, most urgent first. Every access has at least one:
 * the person claimed the relationship themselves.
 * @param others accesses of the same pair or practice; itself among them does no harm
 * @param now ISO instant, for what was never closed
 */
export function reviewReasons(
  access: Access,
  patient: Patient | null,
  others: readonly OpenedAccess[],
  now: string,
  { staffAccesses, colleagues = [], sameAddress }: Known = {},
): ReviewReason[] {
  const found: ReviewReason[] = [];
  const add = (urgency: ReviewReason['urgency'], code: ReviewReason['code'], label: string) =>
    found.push({ urgency, code, label });
  const { state } = access;
  const opening = 'opening' in state ? state.opening : undefined;
  const closing = 'closing' in state ? state.closing : undefined;
  const earlier = others.filter(({ access: other }) => other.id !== access.id && other.asked.at < access.asked.at);
  const ofThisPatient = patient ? earlier.filter((other) => other.patient?.nhsNumber === patient.nhsNumber) : [];
  const byThisPerson = ofThisPatient.filter(({ access: other }) => other.by.person === access.by.person);

  const protection = others.find((one) => one.access.id === access.id)?.protection ?? access.restriction?.kind;
  const unasked = protection !== undefined && access.restriction === undefined ? ', and you were not asked' : '';
  if (protection === 'location') add(3, 'location-restricted', `Protected patient, place not to be known${unasked}`);
  if (protection === 'approval') add(3, 'restricted', `Protected patient${unasked}`);
  if (access.breakGlass) add(3, 'break-glass', 'Danger to life, opened without approval');
  if (
    access.breakGlass &&
    byThisPerson.some(
      ({ access: other }) =>
        (other.state.is === 'declined' || other.state.is === 'refused') &&
        !later(access.asked.at, other.asked.at, 24 * 60),
    )
  ) {
    add(3, 'break-glass-after-refusal', 'Danger to life, after a refusal');
  }
  for (const concern of access.concerns) add(3, 'concern', concern.says);

  if (opening?.receivedAt && later(opening.receivedAt, opening.at, lateMinutes))
    add(2, 'late', 'Recorded offline, arrived late');
  else if (opening?.offline) add(1, 'late', 'Opened with no connection');
  if (patient && sameFullName(access.by.name, patient))
    add(2, 'own-record', 'Perhaps their own record: same full name');
  else if (patient && sameFamilyName(access.by.name, patient.familyName))
    add(2, 'same-family-name', 'Same family name as the patient');
  const names = new Set(
    others
      .filter(({ access: other }) => other.by.person !== access.by.person)
      .map(({ access: other }) => other.by.name),
  );
  if (patient && [...names, ...colleagues].some((name) => name !== access.by.name && sameFullName(name, patient)))
    add(2, 'colleague', 'Perhaps a colleague’s record: a member of staff has this name');
  if (sameAddress?.has(access.id)) add(2, 'same-address', 'Same address as the patient, found by an officer');
  const openedThatDay = opening ? openedBy(access, others, londonParts(opening.at).date) : 0;
  if (openedThatDay >= unusualPerDay) add(1, 'unusual-volume', `Opened ${openedThatDay} records of yours on one day`);
  if (opening && clicksThrough(access.by.person, others))
    add(1, 'clicks-through', 'Often has the notice on screen for less than 3 seconds');
  if (access.relationship !== 'none') {
    const close = access.relationship === 'self' || access.relationship === 'family';
    const word =
      access.relationship === 'self' ? 'it is their own record' : relationshipNames[access.relationship].toLowerCase();
    add(
      close ? 2 : 1,
      'relationship',
      `Knows the patient: ${word}${access.witness ? `, witnessed by ${access.witness.by.name}` : ''}`,
    );
  }
  const looks =
    byThisPerson.filter(
      ({ access: other }) =>
        'opening' in other.state && !later(access.asked.at, other.asked.at, repeatedDays * 24 * 60),
    ).length + 1;
  if (looks >= repeatedLooks)
    add(2, 'repeated', `Looked at this patient ${looks} times in ${counted(repeatedDays, 'day')}`);

  if (opening && closing && later(closing.at, opening.closesAt, overrunMinutes)) {
    add(
      1,
      'overrun',
      `Open longer than ${counted(Math.round((Date.parse(opening.closesAt) - Date.parse(opening.at)) / 60_000), 'minute')}`,
    );
  }
  if (opening && state.is === 'open' && later(now, opening.closesAt, 24 * 60)) add(2, 'never-closed', 'Never closed');
  if (closing && state.is === 'closed' && later(now, closing.at, 24 * 60))
    add(1, 'never-handed-back', 'Never handed back');
  if (opening?.atWork === false) add(2, 'not-at-work', 'Not at work in that half day, by their own practice’s board');
  if (opening && atOddHours(opening.at)) add(1, 'odd-hours', 'Opened outside usual hours');
  if (
    opening &&
    opening.acknowledgement.shownForMs < quickestReadingMs &&
    !readBefore(access, opening.acknowledgement.notice, others)
  ) {
    add(1, 'clicked-through', 'Notice on screen for less than 3 seconds, first time');
  }
  add(0, 'self-claimed', 'Said themselves that they care for the patient');
  if (staffAccesses && opening && !signedInThen(access, opening.at, staffAccesses)) {
    add(0, 'no-staff-access', `No confirmed sign-in to ${access.system} when it was opened`);
  }
  return found.sort((one, other) => other.urgency - one.urgency);
}

function openedBy(access: Access, others: readonly OpenedAccess[], day: string): number {
  const ids = new Set([access.id]);
  for (const { access: other } of others) {
    if (other.by.person === access.by.person && other.home === access.home && 'opening' in other.state)
      if (londonParts(other.state.opening.at).date === day) ids.add(other.id);
  }
  return ids.size;
}

/** How often a person had the notice on screen for less than three seconds. */
export function quickReadings(person: string, all: readonly OpenedAccess[]): { opened: number; quick: number } {
  const shown = all.flatMap(({ access }) =>
    access.by.person === person && 'opening' in access.state ? [access.state.opening.acknowledgement.shownForMs] : [],
  );
  return { opened: shown.length, quick: shown.filter((ms) => ms < quickestReadingMs).length };
}

function clicksThrough(person: string, all: readonly OpenedAccess[]): boolean {
  const { opened, quick } = quickReadings(person, all);
  return opened >= habitFrom && quick / opened >= habitShare;
}

/** Outside 07:00 to 20:00, or on a weekend, in England. */
function atOddHours(instant: string): boolean {
  const { date, time } = londonParts(instant);
  return isWeekend(date) || time < '07:00' || time >= '20:00';
}

const readBefore = (access: Access, notice: string, others: readonly OpenedAccess[]): boolean =>
  others.some(
    ({ access: other }) =>
      other.id !== access.id &&
      other.by.person === access.by.person &&
      'opening' in other.state &&
      other.state.opening.acknowledgement.notice === notice &&
      'opening' in access.state &&
      other.state.opening.at < access.state.opening.at,
  );

/** Whether the home practice reviews it: whatever was opened, and whatever should not have been asked. */
export const needsReview = (access: Access): boolean =>
  'opening' in access.state || access.breakGlass || access.concerns.length > 0;

/** One line of the list to review. */
export interface ToReview extends OpenedAccess {
  reasons: ReviewReason[];
  review: Review | undefined;
  /** The instant that the list shows. */
  at: string;
}

/**
 * What waits for this officer: accesses to their practice's patients that have no final outcome, most urgent first, then oldest
 * first. Their own accesses are left out: nobody reviews their own.
 */
export function toReview(
  all: readonly OpenedAccess[],
  reviews: readonly Review[],
  officer: { person: string; organisation: string },
  now: string,
  known: Known = {},
): ToReview[] {
  const byAccess = new Map(reviews.map((one) => [one.access, one]));
  return all
    .filter(
      ({ access }) =>
        access.home === officer.organisation && access.by.person !== officer.person && needsReview(access),
    )
    .map(({ access, patient }) => ({
      access,
      patient,
      reasons: reviewReasons(access, patient, all, now, known),
      review: byAccess.get(access.id),
      at: 'opening' in access.state ? access.state.opening.at : access.asked.at,
    }))
    .filter(({ review }) => review === undefined || review.outcome === 'asked')
    .sort(
      (one, other) =>
        (other.reasons[0]?.urgency ?? 0) - (one.reasons[0]?.urgency ?? 0) ||
        one.at.localeCompare(other.at) ||
        one.access.id.localeCompare(other.access.id),
    );
}
