import { londonParts } from '../calendar';
import { smsLength, toGsm7 } from './gsm7';
import type { Closure } from './model';
import { spokenTime } from './spoken-time';

interface Named {
  name: string;
  telephone: string;
  postcode: string;
}

/** One text message: the longest of several wordings that fits; a name that is too long for all of them is cut at a word. */
export function packSms(
  practice: string,
  closure: Pick<Closure, 'from' | 'until' | 'extent' | 'rehearsal'>,
  cover: readonly Named[],
): string {
  const end = endWords(closure);
  const mark = closure.rehearsal ? 'REHEARSAL. ' : '';
  const [first] = cover;
  for (const room of [100, 45, 32, 24, 16]) {
    const name = shortened(practice, room);
    const wordings = first
      ? withCover(name, end, closure.extent, { ...first, name: shortened(first.name, room) })
      : withoutCover(name, end, closure.extent);
    for (const wording of wordings) {
      const text = toGsm7(mark + wording);
      if (text.length <= smsLength) return text;
    }
  }
  // Only a telephone number of absurd length gets here.
  const short = { full: 'is closed', 'no-appointments': 'has no appointments', 'phones-only': ': our phones are down' };
  return toGsm7(`${mark}${shortened(practice, 24)} ${short[closure.extent]}. Danger to life: 999.`);
}

function endWords({ from, until }: Pick<Closure, 'from' | 'until'>): string {
  if (until === null) return '';
  const ends = londonParts(until);
  const [year = '', month = '', day = ''] = ends.date.split('-');
  return ends.date === londonParts(from).date ? ` until ${spokenTime(ends.time)}` : ` until ${day}/${month}/${year}`;
}

const life = 'Danger to life: 999.';

function withCover(name: string, end: string, extent: Closure['extent'], other: Named): string[] {
  const at = other.postcode === '' ? '' : `, ${other.postcode}`;
  switch (extent) {
    case 'full':
      return [
        `${name} is closed${end}. For care ring ${other.name} ${other.telephone}${at}. They will see you as their own patient. ${life}`,
        `${name} is closed${end}. For care ring ${other.name} ${other.telephone}${at}. ${life}`,
        `${name} is closed${end}. For care ring ${other.name} ${other.telephone}. ${life}`,
      ];
    case 'no-appointments':
      return [
        `${name} has no appointments${end}. If you must be seen ring ${other.name} ${other.telephone}${at}. Our desk is open. ${life}`,
        `${name} has no appointments${end}. If you must be seen ring ${other.name} ${other.telephone}. ${life}`,
      ];
    case 'phones-only':
      return [
        `${name}: our phones are down${end}. We are open: please come or ask online. If you must phone: ${other.name} ${other.telephone}. ${life}`,
        `${name}: our phones are down${end}. We are open. If you must phone: ${other.telephone}. ${life}`,
      ];
  }
}

function withoutCover(name: string, end: string, extent: Closure['extent']): string[] {
  switch (extent) {
    case 'full':
      return [
        `${name} is closed${end}. We are arranging care at another surgery and will text you its name. ${life}`,
        `${name} is closed. We will text you who gives care. ${life}`,
      ];
    case 'no-appointments':
      return [
        `${name} has no appointments${end}. Our desk is open. We will text you where you can be seen. ${life}`,
        `${name} has no appointments. We will text you who gives care. ${life}`,
      ];
    case 'phones-only':
      return [
        `${name}: our phones are down${end}. We are open: please come to the desk or ask us online. ${life}`,
        `${name}: our phones are down. We are open. ${life}`,
      ];
  }
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
