import type { Purpose, Urgency } from '../../../shared/domain/access/model';
import type { Relationship } from '../../../shared/domain/arrangement/model';
import { addMinutes, londonDate } from '../../../shared/domain/calendar';
import { noticeHash, noticeInForce, practiceRecipient } from '../../../shared/domain/notice/in-force';
import { demonstrationNotice, noticeLibrary } from '../../../shared/domain/notice/library';
import { noticeRowId, type Basis } from '../../../shared/domain/notice/model';
import { hashedText } from '../../../shared/domain/restriction/model';
import { idOf, pair, threePractices, twoPractices } from './ids';
import { patientOf, type PatientName } from './patients';
import { castOf, type StoryAct } from './told';
import { Hashed, Sealed } from './words';

/** One look at a record, from asking to handing back. Minutes are counted from the step before. */
export interface Look {
  /** Names it within the story. */
  id: string;
  by: string;
  /** ISO instant at which it was asked for. */
  at: string;
  patient: PatientName;
  reason: string;
  purpose: Purpose;
  urgency?: Urgency;
  basis?: Basis;
  relationship?: Relationship;
  breakGlass?: boolean;
  /** The number matched the home practice’s list. */
  protectedThere?: boolean;
  /** The terms of three: the home practice decides each time. Otherwise those of two, while it is closed. */
  eachTime?: boolean;
  witness?: string;
  granted?: { by: string; after: number; reason?: string };
  declined?: { by: string; after: number; reason: string };
  withdrawnAfter?: number;
  opened?: { after: number; shownForMs?: number; offline?: boolean };
  closed?: { after: number; how?: 'person' | 'timer' | 'found-open' };
  /** `note` null: nothing was done. */
  handedBack?: { after: number; note: string | null; by?: string };
  /** Recorded without a network: when the service had all of it. */
  arrived?: string;
}

/** @param today calendar date in England on which the story is told */
export function look(one: Look, today: string): StoryAct[] {
  const home = castOf(one.by).organisation === 'Z99002' ? 'Z99001' : 'Z99002';
  const access = idOf(one.id);
  const basis = one.basis ?? 'direct-care';
  const acts: StoryAct[] = [];
  let at = one.at;
  const then = (after: number, name: string, args: Record<string, unknown>, by = one.by) => {
    at = addMinutes(at, after);
    const away = one.arrived === undefined ? {} : { arrived: one.arrived, away: true };
    acts.push({ by, at, ledger: pair, name: `access.${name}`, args: { access, ...args }, ...away });
  };
  const { access: _, ...asked } = {
    access,
    id: access,
    arrangement: one.eachTime ? threePractices : twoPractices,
    home,
    system: home === 'Z99001' ? 'EMIS Web' : 'SystmOne',
    purpose: one.purpose,
    basis,
    urgency: one.urgency ?? 'today',
    relationship: one.relationship ?? 'none',
    breakGlass: one.breakGlass ?? false,
    ...(one.protectedThere ? { restriction: new Hashed(hashedText(home, patientOf(one.patient).nhsNumber)) } : {}),
    patient: new Sealed(patientOf(one.patient)),
    reason: new Sealed(one.reason),
  };
  then(0, 'request', {});
  const [request] = acts;
  if (request) request.args = asked;
  if (one.witness) then(1, 'witness', {}, one.witness);
  if (one.granted) then(one.granted.after, 'grant', { reason: sealedOrNull(one.granted.reason) }, one.granted.by);
  if (one.declined) then(one.declined.after, 'decline', { reason: new Sealed(one.declined.reason) }, one.declined.by);
  if (one.withdrawnAfter !== undefined) then(one.withdrawnAfter, 'withdraw', {});
  if (one.opened) {
    const { after, shownForMs = 8_400, offline = false } = one.opened;
    const acknowledgement = acknowledged(basis, addMinutes(at, after), today, shownForMs);
    then(after, 'open', { acknowledgement, offline });
  }
  if (one.closed) then(one.closed.after, 'close', { how: one.closed.how ?? 'person' });
  if (one.handedBack) {
    const { after, note, by } = one.handedBack;
    then(after, 'handBack', { nothingDone: note === null, note: sealedOrNull(note) }, by);
  }
  return acts;
}

const sealedOrNull = (text: string | null | undefined) =>
  text === null || text === undefined ? null : new Sealed(text);

/** The notice that was in force then, acknowledged for the first of its purposes. */
function acknowledged(basis: Basis, at: string, today: string, shownForMs: number) {
  const notice = noticeInForce([...noticeLibrary, demonstrationNotice(today)], {
    basis,
    recipient: practiceRecipient,
    on: londonDate(at),
  });
  const [purpose] = notice?.purposes ?? [];
  if (!notice || !purpose) throw new Error(`No notice of the story is in force at ${at}`);
  return {
    notice: noticeRowId(notice),
    title: notice.title,
    noticeHash: noticeHash(notice),
    noticePurpose: purpose.id,
    shownForMs,
  };
}
