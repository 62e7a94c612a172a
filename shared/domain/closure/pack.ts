import type { Rejection } from '../../protocol/sync';
import { coreHours } from '../calendar/core-hours';
import type { Holidays } from '../calendar/holidays';
import type { Organisation } from '../organisation/model';
import type { ClosureCare } from './care';
import type { Closure, ClosureAnswer } from './model';
import { needsCover } from './needs-cover';
import { coverOf, type Cover } from './pack-cover';
import { packSms } from './pack-sms';
import { doorNotice, letter, phoneScript, website, whatIsClosed, whenClosed, type PackWords } from './pack-texts';

/** What a practice gives to its patients when it closes. Patients read "surgery". Every text may be edited before it is used. */
export interface RedirectionPack {
  doorNotice: string;
  website: string;
  phoneScript: string;
  /** Under 160 characters of the GSM alphabet: one message. */
  sms: string;
  letter: string;
  /** What keeps the pack from being used as it is. */
  warnings: Rejection[];
  /** The one that refuses it: in core hours nobody is named who gives the care. Undefined: it may be used. */
  refused: Rejection | undefined;
}

export interface PackQuestion {
  closure: Pick<Closure, 'from' | 'until' | 'extent' | 'cover' | 'rehearsal'>;
  practice: Pick<Organisation, 'name' | 'telephone'>;
  /** The organisations of `closure.cover` (others are ignored), with their answer when it has come. */
  buddies: readonly { organisation: Organisation; answer?: Pick<ClosureAnswer, 'capacity'> | undefined }[];
  /** Who takes single kinds of care, as it was decided; the register's entry for a buddy. */
  care?: readonly { choice: ClosureCare; organisation?: Organisation | undefined }[];
  holidays: Holidays;
}

/**
 * The texts for door, website, telephone, SMS and letter. They name who gives the care: "Call NHS 111" alone is not cover
 * in core hours (national direction on core hours, 2025/26), and NHS 111 online does not serve children under five.
 */
export function redirectionPack({ closure, practice, buddies, care = [], holidays }: PackQuestion): RedirectionPack {
  const cover = coverOf({ closure, buddies, care });
  const words: PackWords = {
    practice: practice.name,
    extent: closure.extent,
    what: whatIsClosed[closure.extent],
    when: whenClosed(closure),
    cover,
  };
  const found = warnings(closure, cover, buddies.length, holidays);
  const mark = (text: string) => (closure.rehearsal ? `${rehearsalMark}\n\n${text}` : text);
  return {
    doorNotice: mark(doorNotice(words)),
    website: mark(website(words)),
    phoneScript: mark(phoneScript(words)),
    sms: packSms(practice.name, closure, cover),
    letter: mark(letter(words)),
    warnings: found,
    refused: found.find((one) => one.code === 'pack.noCover'),
  };
}

/** Stands first on every text of a rehearsal, so that none is put up by mistake. */
export const rehearsalMark = 'REHEARSAL: this is practice. The surgery is open. Do not put this up.';

/**
 * Whether words that were changed by hand send patients to NHS 111 and name nobody who gives the care.
 * @param cover whom the pack names
 */
export const only111 = (words: string, cover: readonly string[]): boolean =>
  /\b111\b/.test(words) && !cover.some((name) => name !== '' && words.toLowerCase().includes(name.toLowerCase()));

function warnings(
  { from, until, cover: named, extent }: PackQuestion['closure'],
  cover: readonly Cover[],
  known: number,
  holidays: Holidays,
): Rejection[] {
  const found: Rejection[] = [];
  if (cover.length === 0 && needsCover({ from, until, extent }, holidays)) {
    found.push({
      code: 'pack.noCover',
      says: `Nobody is named who gives the care, and the surgery is closed in core hours (${coreHours.from} to ${coreHours.until}, Monday to Friday). NHS 111 alone is not cover.`,
      next:
        named.length > 0 && known > 0
          ? 'Your buddies cannot help now. Ring the ICB, or another practice.'
          : 'Name a buddy who takes your patients.',
      field: 'cover',
    });
  }
  for (const one of cover) {
    if (one.telephone.trim() === '') {
      found.push({
        code: 'pack.noTelephone',
        says: `${one.name} has no telephone number in the register.`,
        next: 'Ask them for the number and add it to each text.',
        field: 'cover',
      });
    }
  }
  return found;
}
