import type { Rejection } from '../../protocol/sync';
import { coreHours, londonParts, touchesCoreHours } from '../calendar';
import { longDate } from '../dates';
import type { Organisation } from '../organisation/model';
import { listed } from '../words';
import { smsLength, toGsm7 } from './gsm7';
import type { Closure, ClosureAnswer } from './model';

/** What a practice gives to its patients when it closes. Patients read "surgery". Every text may be edited before it is used. */
export interface RedirectionPack {
  doorNotice: string;
  website: string;
  phoneScript: string;
  /** At most 160 characters of the GSM alphabet: one message. */
  sms: string;
  /** What keeps the pack from being used as it is. */
  warnings: Rejection[];
}

export interface PackQuestion {
  closure: Pick<Closure, 'from' | 'until' | 'extent' | 'cover'>;
  practice: Pick<Organisation, 'name' | 'telephone'>;
  /** The organisations of `closure.cover` (others are ignored), with their answer when it has come. */
  buddies: readonly { organisation: Organisation; answer?: Pick<ClosureAnswer, 'capacity'> | undefined }[];
}

type Cover = Pick<Organisation, 'name' | 'telephone' | 'address' | 'town' | 'postcode'> & { urgentOnly: boolean };

/**
 * The texts for door, website, telephone and SMS. They name who gives the care: "Call NHS 111" alone is not cover in core
 * hours (national direction on core hours, 2025/26), and NHS 111 online does not serve children under five.
 */
export function redirectionPack({ closure, practice, buddies }: PackQuestion): RedirectionPack {
  const cover: Cover[] = buddies
    .filter(({ organisation, answer }) => closure.cover.includes(organisation.code) && answer?.capacity !== 'none')
    .map(({ organisation, answer }) => ({ ...organisation, urgentOnly: answer?.capacity === 'urgent-only' }));
  const words = { practice: practice.name, what: whatIsClosed(closure.extent), when: whenClosed(closure), cover };
  return {
    doorNotice: doorNotice(words),
    website: website(words),
    phoneScript: phoneScript(words),
    sms: sms(practice.name, closure, cover),
    warnings: warnings(closure, cover, buddies.length),
  };
}

interface Words {
  practice: string;
  what: string;
  when: string;
  cover: Cover[];
}

const whatIsClosed = (extent: Closure['extent']): string =>
  extent === 'full'
    ? 'This surgery is closed'
    : extent === 'no-appointments'
      ? 'This surgery has no appointments'
      : 'The phones of this surgery do not work';

/** "8am", "6:30pm", "midday": how patients read times (NHS style). */
function spokenTime(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (hours === 12 && minutes === 0) return 'midday';
  if (hours === 0 && minutes === 0) return 'midnight';
  return `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}${hours < 12 ? 'am' : 'pm'}`;
}

function whenClosed({ from, until }: Pick<Closure, 'from' | 'until'>): string {
  const begins = londonParts(from);
  const start = `from ${spokenTime(begins.time)} on ${longDate(begins.date)}`;
  if (until === null) return `${start} until further notice`;
  const ends = londonParts(until);
  return ends.date === begins.date
    ? `from ${spokenTime(begins.time)} to ${spokenTime(ends.time)} on ${longDate(begins.date)}`
    : `${start} to ${spokenTime(ends.time)} on ${longDate(ends.date)}`;
}

const addressOf = ({ address, town, postcode }: Cover): string => {
  const lines = address.some((one) => one.toLowerCase().includes(town.toLowerCase())) ? address : [...address, town];
  return [...lines, postcode].filter((one) => one !== '').join(', ');
};

const atWhom = (one: Cover): string =>
  `${one.name}\n${addressOf(one)}\nPhone ${one.telephone}${one.urgentOnly ? '\nUrgent problems only' : ''}`;
const nobodyYet = 'We are arranging care for you at another surgery. Its name will be here as soon as it is agreed.';
const emergency = 'If somebody’s life is in danger, call 999.';
const nights =
  'At night and at weekends call NHS 111. For a child under 5 phone 111: NHS 111 online does not cover them.';
const asTheirOwn =
  'They will see you as if you were their own patient. Staff there may need to look at your record. We see each time that they do.';

function doorNotice({ what, when, cover }: Words): string {
  const care =
    cover.length > 0
      ? `For care, please go to or phone:\n\n${cover.map(atWhom).join('\n\n')}\n\n${asTheirOwn}`
      : nobodyYet;
  return `${what}\n${when}\n\n${care}\n\n${emergency}\n${nights}`;
}

function website({ practice, what, when, cover }: Words): string {
  const care =
    cover.length > 0 ? `You can still get care:\n\n${cover.map(atWhom).join('\n\n')}\n\n${asTheirOwn}` : nobodyYet;
  return [
    `${practice}: ${what.charAt(0).toLowerCase()}${what.slice(1)} ${when}.`,
    care,
    'If you have an appointment in this time, we will contact you. Prescriptions that are ready can be collected from your pharmacy.',
    emergency,
    nights,
  ].join('\n\n');
}

function phoneScript({ practice, what, when, cover }: Words): string {
  const care =
    cover.length > 0
      ? cover
          .map(
            (one) =>
              `For ${one.urgentOnly ? 'urgent problems' : 'care'} please ring ${one.name} on ${one.telephone}, or go to ${addressOf(one)}.`,
          )
          .join(' ')
      : nobodyYet;
  return `You have reached ${practice}. ${what} ${when}. ${emergency} ${care} I repeat: ${cover.length > 0 ? `${listed(cover.map((one) => `${one.name}, ${one.telephone}`))}.` : 'please ring again later today.'} ${nights}`;
}

/** The longest of several wordings that fits one message; a name that is too long for all of them is cut at a word. */
function sms(practice: string, { from, until }: Pick<Closure, 'from' | 'until'>, cover: Cover[]): string {
  const begins = londonParts(from);
  const [year, month, day] = (until === null ? '' : londonParts(until).date).split('-');
  const end =
    until === null
      ? ''
      : londonParts(until).date === begins.date
        ? ` until ${spokenTime(londonParts(until).time)}`
        : ` until ${day ?? ''}/${month ?? ''}/${year ?? ''}`;
  const [first] = cover;
  const wordings = (name: string, other: string): string[] =>
    first
      ? [
          `${name} is closed${end}. For care ring ${other} ${first.telephone}, ${first.postcode}. They will see you as their own patient. Danger to life: 999.`,
          `${name} is closed${end}. For care ring ${other} ${first.telephone}, ${first.postcode}. Danger to life: 999.`,
          `${name} is closed${end}. For care ring ${other} ${first.telephone}. Danger to life: 999.`,
        ]
      : [
          `${name} is closed${end}. We are arranging care at another surgery and will text you its name. Danger to life: 999.`,
          `${name} is closed. We will text you who gives care. Danger to life: 999.`,
        ];
  for (const room of [100, 45, 32, 24, 16]) {
    for (const wording of wordings(shortened(practice, room), shortened(first?.name ?? '', room))) {
      const text = toGsm7(wording);
      if (text.length <= smsLength) return text;
    }
  }
  // Only a telephone number of absurd length gets here.
  return toGsm7(`${shortened(practice, 24)} is closed. Danger to life: 999.`);
}

/** A name cut at a word, without what every surgery's name has. */
function shortened(name: string, room: number): string {
  const plain = toGsm7(name).replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= room) return plain;
  let text = '';
  for (const word of plain.split(' ')) {
    const next = text === '' ? word : `${text} ${word}`;
    if (next.length > room) break;
    text = next;
  }
  return text === '' ? plain.slice(0, room) : text.replace(/[\s,&-]+$/, '');
}

function warnings(
  { from, until, cover: named, extent }: PackQuestion['closure'],
  cover: readonly Cover[],
  known: number,
): Rejection[] {
  const found: Rejection[] = [];
  if (cover.length === 0 && touchesCoreHours(from, until) && extent !== 'phones-only') {
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
