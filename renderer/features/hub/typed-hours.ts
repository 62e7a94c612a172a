import { typedTime } from '../../app/typed-date';

/** From and until, as times of day `08:00`. */
export interface Stretch {
  from: string;
  until: string;
}

/** The last minute of a day: hours are times of one day. */
const lastMinute = '23:59';

/**
 * Reads opening hours of one day as people type them.
 * @returns the stretches of "8-12, 14:00 to 18:30"; none for "", "shut" or "closed"; undefined when it cannot be read
 */
export function typedHours(text: string): Stretch[] | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === '' || plain === 'shut' || plain === 'closed') return [];
  if (plain === 'all day') return [{ from: '00:00', until: lastMinute }];
  const found: Stretch[] = [];
  for (const part of plain.split(/\s*(?:[,;&]|\band\b)\s*/)) {
    const [first = '', second = '', ...more] = part.split(/\s*(?:-|–|\bto\b|\buntil\b)\s*/);
    const from = typedTime(first);
    const until = /^(24[:.]?(00)?|midnight)$/.test(second.trim()) ? lastMinute : typedTime(second);
    if (from === undefined || until === undefined || more.length > 0) return undefined;
    found.push({ from, until });
  }
  return found;
}

/** "08:00 to 12:00, 14:00 to 18:30", or "shut": how it is shown, and what can be typed again. */
export const hoursInWords = (stretches: readonly Stretch[]): string =>
  stretches.length === 0 ? 'shut' : stretches.map(({ from, until }) => `${from} to ${until}`).join(', ');
