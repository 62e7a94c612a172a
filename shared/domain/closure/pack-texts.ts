import { londonParts } from '../calendar';
import { longDate } from '../dates';
import { listed } from '../words';
import type { Closure } from './model';
import type { Cover } from './pack-cover';
import { spokenTime } from './spoken-time';

/** What every text says. */
export interface PackWords {
  practice: string;
  extent: Closure['extent'];
  what: string;
  when: string;
  cover: Cover[];
}

export const whatIsClosed: Record<Closure['extent'], string> = {
  full: 'This surgery is closed',
  'no-appointments': 'This surgery has no appointments',
  'phones-only': 'The phones of this surgery do not work',
};

export function whenClosed({ from, until }: Pick<Closure, 'from' | 'until'>): string {
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
const promise = ({ extent }: PackWords): string =>
  extent === 'phones-only' ? 'They will pass your message to us.' : asTheirOwn;

function careText(words: PackWords, intro: string): string {
  const { cover, extent } = words;
  const care =
    cover.length > 0
      ? `${intro}\n\n${cover.map(atWhom).join('\n\n')}\n\n${promise(words)}`
      : extent === 'phones-only'
        ? ''
        : nobodyYet;
  return [stillHere[extent], care].filter((each) => each !== '').join('\n\n');
}

export const doorNotice = (words: PackWords): string =>
  `${words.what}\n${words.when}\n\n${careText(words, lead[words.extent])}\n\n${emergency}\n${nights}`;

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const appointments: Record<Closure['extent'], string> = {
  full: 'If you have an appointment in this time, we will contact you. Prescriptions that are ready can be collected from your pharmacy.',
  'no-appointments': 'If you have an appointment in this time, we will contact you.',
  'phones-only': '',
};

export function website(words: PackWords): string {
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

export function letter(words: PackWords): string {
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

export function phoneScript({ practice, what, when, cover, extent }: PackWords): string {
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
