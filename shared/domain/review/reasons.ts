import { relationshipNames } from '../arrangement/model';
import { addMinutes, isWeekend, londonParts } from '../calendar';
import type { Access } from '../access/model';
import type { Patient } from '../patient/model';
import { sameFamilyName } from '../patient/names';
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
    | 'relationship'
    | 'late'
    | 'overrun'
    | 'odd-hours'
    | 'same-family-name'
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

/** An access with its patient, when this device could open the sealed value. */
export interface OpenedAccess {
  access: Access;
  patient: Patient | null;
}

const lateMinutes = 5;
const overrunMinutes = 2;
const quickestReadingMs = 3_000;
const repeatedLooks = 3;
const repeatedDays = 30;

const later = (instant: string, than: string, minutes: number): boolean => instant > addMinutes(than, minutes);

/**
 * Everything about an access that a privacy officer should know first, most urgent first. Every access has at least one:
 * the person claimed the relationship themselves.
 * @param others accesses of the same pair or practice; itself among them does no harm
 * @param now ISO instant, for what was never closed
 * @param staffAccesses who had a sign-in to the systems of this practice; nothing is said of it where they are not known
 */
export function reviewReasons(
  access: Access,
  patient: Patient | null,
  others: readonly OpenedAccess[],
  now: string,
  staffAccesses?: readonly StaffAccess[],
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
  if (patient && sameFamilyName(access.by.name, patient.familyName))
    add(2, 'same-family-name', 'Same family name as the patient');
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
  staffAccesses?: readonly StaffAccess[],
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
      reasons: reviewReasons(access, patient, all, now, staffAccesses),
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
