import type { Organisation } from '../../shared/domain/organisation/model';

/** Practices that the demonstration's story names; the rest is generated. */
const named: readonly [name: string, street: string, town: string, postcode: string][] = [
  ['Larkfield Surgery', '12 Larkfield Road', 'Saltmere', 'ZZ1 1LF'],
  ['Harbour View Practice', '3 Harbour Parade', 'Saltmere', 'ZZ1 2HV'],
  ['Quayside Health Centre', '1 Quayside', 'Saltmere', 'ZZ1 3QS'],
  ['Mill Lane Medical Centre', '40 Mill Lane', 'Thornbeck', 'ZZ2 1ML'],
  ['Mill Lane Medical Centre', '7 Mill Lane', 'Eastwick', 'ZZ3 4ML'],
  ['The Surgery', '2 Church Street', 'Thornbeck', 'ZZ2 5TS'],
  ['The Surgery', '19 High Street', 'Marsh End', 'ZZ4 1TS'],
];

/**
 * Partnered providers that are no GP practices, by their place in the register: name, and the ODS prescribing setting.
 * They take the place of what would be generated, so that the rest of the register stays the same.
 */
const providers: Partial<Record<number, { name: string; town: string; prescribingSetting: string }>> = {
  8: { name: 'Saltmere Urgent Treatment Centre', town: 'Saltmere', prescribingSetting: '12' },
  9: { name: 'Thornbeck Out of Hours', town: 'Thornbeck', prescribingSetting: '2' },
};

const first = [
  'Abbey',
  'Ash Tree',
  'Beacon',
  'Bridge Street',
  'Castle',
  'Cedar House',
  'Church Lane',
  'Fell View',
  'Ferry Road',
  'Green Lane',
  'Hawthorn',
  'Heron Way',
  'Hilltop',
  'Kingfisher',
  'Limes',
  'Manor Park',
  'Market Place',
  'Meadow Bank',
  'Moorland',
  'North Road',
  'Oakwood',
  'Orchard',
  'Park View',
  'Priory',
  'Riverside',
  'Rowan',
  'St Bride’s',
  'Station Road',
  'Sycamore',
  'The Old Forge',
  'Vicarage',
  'Willow',
];
const second = ['Surgery', 'Medical Centre', 'Health Centre', 'Medical Practice', 'Family Practice', 'Group Practice'];
const towns = [
  'Saltmere',
  'Thornbeck',
  'Eastwick',
  'Marsh End',
  'Coldharbour',
  'Upper Denby',
  'Wexcombe',
  'Fernley',
  'Stanbridge',
  'Hollin Cross',
];

/** A repeatable sequence of numbers in [0, 1): mulberry32, public domain. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A register of fictional practices, the same for the same count and seed. Codes are Z99001 and up (beyond 999: ZA1000…),
 * which no real organisation has; postcodes begin with ZZ and telephone numbers with 01632 960, kept free for fiction (Ofcom).
 * Names repeat, as they do in the real register; about one in fifteen is closed.
 */
export function fictionalRegister(count: number, seed = 1): Organisation[] {
  const next = numbers(seed);
  const one = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
    const chosen = list[Math.floor(next() * list.length)];
    if (chosen === undefined) throw new RangeError('An empty list');
    return chosen;
  };
  return Array.from({ length: count }, (_unused, at) => {
    const number = at + 1;
    const known = named[at];
    const town = known?.[2] ?? one(towns);
    const closed = !known && next() < 1 / 15;
    const code =
      number < 1000
        ? `Z99${String(number).padStart(3, '0')}`
        : `Z${'ABCDEFGHIJ'.charAt(Math.floor(number / 10_000) % 10)}${String(number % 10_000).padStart(4, '0')}`;
    const name = known?.[0] ?? `${one(first)} ${one(second)}`;
    const street = known?.[1] ?? `${1 + Math.floor(next() * 120)} ${one(first)} Road`;
    const provider = providers[number];
    const place = provider?.town ?? town;
    return {
      code,
      name: provider?.name ?? name,
      address: [street, place, 'Fictionshire'],
      town: place,
      postcode:
        known?.[3] ??
        `ZZ${1 + Math.floor(next() * 19)} ${1 + Math.floor(next() * 9)}${one('ABDEFGHJLNPQRSTUWXYZ'.split(''))}${one('ABDEFGHJLNPQRSTUWXYZ'.split(''))}`,
      telephone: `01632 960${String(Math.floor(next() * 1000)).padStart(3, '0')}`,
      openedOn: `${1975 + Math.floor(next() * 45)}-04-01`,
      closedOn: closed && !provider ? '2024-03-31' : null,
      status: closed && !provider ? 'closed' : 'active',
      commissioner: 'QZ9',
      prescribingSetting: provider?.prescribingSetting ?? '4',
    };
  });
}
