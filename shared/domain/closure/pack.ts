import type { Rejection } from '../../protocol/sync';
import { londonParts } from '../calendar';
import { coreHours } from '../calendar/core-hours';
import type { Holidays } from '../calendar/holidays';
import { needsCover } from './needs-cover';
import { longDate } from '../dates';
import type { Organisation } from '../organisation/model';
import { listed } from '../words';
import type { ClosureCare } from './care';
import { careForPatients } from './care-kinds';
import type { Closure, ClosureAnswer } from './model';
import { packSms } from './pack-sms';
import { spokenTime } from './spoken-time';

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

/** Somebody who gives care, as patients read it. */
export interface Cover {
  name: string;
  telephone: string;
  /** One line, with the postcode. */
  address: string;
  postcode: string;
  /** "Urgent problems only", "For prescriptions", or empty. */
  only: string;
}

/**
 * The texts for door, website, telephone, SMS and letter. They name who gives the care: "Call NHS 111" alone is not cover
 * in core hours (national direction on core hours, 2025/26), and NHS 111 online does not serve children under five.
 */
export function redirectionPack({ closure, practice, buddies, care = [], holidays }: PackQuestion): RedirectionPack {
  const general = buddies
    .filter(({ organisation, answer }) => closure.cover.includes(organisation.code) && answer?.capacity !== 'none')
    .map(({ organisation, answer }) => ({
      ...placed(organisation),
      only: answer?.capacity === 'urgent-only' ? urgentOnly[closure.extent] : '',
    }));
  const cover = [...general, ...particular(care, closure.cover)];
  const words: Words = {
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

const urgentOnly: Record<Closure['extent'], string> = {
  full: 'Urgent problems only',
  'no-appointments': 'Urgent problems only',
  'phones-only': 'Urgent calls only',
};

/** Those who take single kinds of care and are not named for everything already. */
function particular(care: NonNullable<PackQuestion['care']>, general: readonly string[]): Cover[] {
  const found = new Map<string, { cover: Cover; kinds: string[] }>();
  for (const { choice, organisation } of care) {
    const { by } = choice;
    if (by === null || by.is === 'ourselves') continue;
    if (by.is === 'buddy' && (general.includes(by.organisation) || !organisation)) continue;
    const cover =
      by.is === 'buddy' && organisation
        ? placed(organisation)
        : by.is === 'buddy'
          ? undefined
          : { name: by.name, telephone: by.telephone, address: by.address, postcode: '' };
    if (!cover) continue;
    const known = found.get(cover.name) ?? { cover: { ...cover, only: '' }, kinds: [] };
    known.kinds.push(careForPatients[choice.care]);
    found.set(cover.name, known);
  }
  return [...found.values()].map(({ cover, kinds }) => ({ ...cover, only: `For ${listed(kinds)}` }));
}

const placed = (one: Organisation): Omit<Cover, 'only'> => {
  const { address, town, postcode } = one;
  const lines = address.some((each) => each.toLowerCase().includes(town.toLowerCase())) ? address : [...address, town];
  return {
    name: one.name,
    telephone: one.telephone,
    address: [...lines, postcode].filter((each) => each !== '').join(', '),
    postcode,
  };
};

interface Words {
  practice: string;
  extent: Closure['extent'];
  what: string;
  when: string;
  cover: Cover[];
}

const whatIsClosed: Record<Closure['extent'], string> = {
  full: 'This surgery is closed',
  'no-appointments': 'This surgery has no appointments',
  'phones-only': 'The phones of this surgery do not work',
};

function whenClosed({ from, until }: Pick<Closure, 'from' | 'until'>): string {
  const begins = londonParts(from);
  const start = `from ${spokenTime(begins.time)} on ${longDate(begins.date)}`;
  if (until === null) return `${start} until further notice`;
  const ends = londonParts(until);
  return ends.date === begins.date
    ? `from ${spokenTime(begins.time)} to ${spokenTime(ends.time)} on ${longDate(begins.date)}`
    : `${start} to ${spokenTime(ends.time)} on ${longDate(ends.date)}`;
}

const atWhom = (one: Cover): string =>
  [one.name, one.address, `Phone ${one.telephone}`, one.only].filter((each) => each !== '').join('\n');
const nobodyYet = 'We are arranging care for you at another surgery. Its name will be here as soon as it is agreed.';
const emergency = 'If somebody’s life is in danger, call 999.';
const nights =
  'At night and at weekends call NHS 111. For a child under 5 phone 111: NHS 111 online does not cover them.';
const asTheirOwn =
  'They will see you as if you were their own patient. Staff there may need to look at your record. We see each time that they do.';

/** What still works here, by what is closed; empty when nothing does. */
const stillHere: Record<Closure['extent'], string> = {
  full: '',
  'no-appointments':
    'Our desk is open. You can still phone us, ask us online and collect prescriptions. If you must be seen, we send you to the surgery below.',
  'phones-only':
    'The surgery is open. If you have an appointment, please come. You can come to the desk or ask us online.',
};
const lead: Record<Closure['extent'], string> = {
  full: 'For care, please go to or phone:',
  'no-appointments': 'If you must be seen, please go to or phone:',
  'phones-only': 'If you must phone, please phone:',
};
/** Who answers the phone for us does not see patients for us. */
const promise = ({ extent }: Words): string =>
  extent === 'phones-only' ? 'They will pass your message to us.' : asTheirOwn;

function careText(words: Words, intro: string): string {
  const { cover, extent } = words;
  const care =
    cover.length > 0
      ? `${intro}\n\n${cover.map(atWhom).join('\n\n')}\n\n${promise(words)}`
      : extent === 'phones-only'
        ? ''
        : nobodyYet;
  return [stillHere[extent], care].filter((each) => each !== '').join('\n\n');
}

const doorNotice = (words: Words): string =>
  `${words.what}\n${words.when}\n\n${careText(words, lead[words.extent])}\n\n${emergency}\n${nights}`;

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const appointments: Record<Closure['extent'], string> = {
  full: 'If you have an appointment in this time, we will contact you. Prescriptions that are ready can be collected from your pharmacy.',
  'no-appointments': 'If you have an appointment in this time, we will contact you.',
  'phones-only': '',
};

function website(words: Words): string {
  return [
    `${words.practice}: ${lowered(words.what)} ${words.when}.`,
    careText(words, words.extent === 'phones-only' ? lead['phones-only'] : 'You can still get care:'),
    appointments[words.extent],
    emergency,
    nights,
  ]
    .filter((each) => each !== '')
    .join('\n\n');
}

function letter(words: Words): string {
  return [
    'Dear patient,',
    `${words.what} ${words.when}.`,
    careText(words, lead[words.extent]),
    appointments[words.extent],
    emergency,
    nights,
    `Yours sincerely,\n${words.practice}`,
  ]
    .filter((each) => each !== '')
    .join('\n\n');
}

function phoneScript({ practice, what, when, cover, extent }: Words): string {
  const care =
    cover.length > 0
      ? cover
          .map((one) => {
            const wanted = one.only.startsWith('For ')
              ? one.only
              : one.only === ''
                ? 'For care'
                : `For ${lowered(one.only.replace(' only', ''))}`;
            return `${wanted} please ring ${one.name} on ${one.telephone}${one.address === '' ? '' : `, or go to ${one.address}`}.`;
          })
          .join(' ')
      : extent === 'phones-only'
        ? ''
        : nobodyYet;
  const again =
    cover.length > 0
      ? `I repeat: ${listed(cover.map((one) => `${one.name}, ${one.telephone}`))}.`
      : 'I repeat: please ring again later today.';
  return [`You have reached ${practice}.`, `${what} ${when}.`, emergency, stillHere[extent], care, again, nights]
    .filter((each) => each !== '')
    .join(' ');
}

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
