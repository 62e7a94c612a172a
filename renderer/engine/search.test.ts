import { beforeAll, describe, expect, test } from 'vitest';
import type { Organisation } from '../../shared/domain/organisation/model';
import { OrganisationSearch } from './search';

const one = (
  code: string,
  name: string,
  town: string,
  postcode: string,
  status: Organisation['status'] = 'active',
): Organisation => ({
  code,
  name,
  address: ['1 High Street', town],
  town,
  postcode,
  telephone: '',
  openedOn: null,
  closedOn: null,
  status,
  commissioner: '',
  prescribingSetting: '4',
});

const search = new OrganisationSearch();
const names = (text: string, limit = 5): string[] => search.find(text, limit).map((found) => found.name);

beforeAll(async () => {
  await search.take([
    one('Z99001', 'LARKFIELD SURGERY', 'Larkfield', 'LK1 1AA'),
    one('Z99002', 'HARBOUR VIEW PRACTICE', 'Port Ansel', 'PA2 2BB'),
    one('Z99003', 'QUAYSIDE HEALTH CENTRE', 'Port Ansel', 'PA2 3CC'),
    one('Z99004', 'OLD HARBOUR SURGERY', 'Larkfield', 'LK1 9ZZ', 'closed'),
    one('Z99005', "ST MARY'S SURGERY", 'Ely', 'CB7 4HF'),
    one('A81001', 'THE DENSHAM SURGERY', 'Stockton', 'TS18 1HU'),
  ]);
});

describe('finds an organisation by', () => {
  test.each([
    ['its name', 'harbour view', 'HARBOUR VIEW PRACTICE'],
    ['the beginnings of its words, in any order', 'pra harb', 'HARBOUR VIEW PRACTICE'],
    ['its town and a word of its name', 'ansel quay', 'QUAYSIDE HEALTH CENTRE'],
    ['its code, in small letters', 'a81001', 'THE DENSHAM SURGERY'],
    ['its postcode with a space', 'pa2 3cc', 'QUAYSIDE HEALTH CENTRE'],
    ['its postcode without one', 'PA23CC', 'QUAYSIDE HEALTH CENTRE'],
    ['a name without its apostrophe', 'st marys', "ST MARY'S SURGERY"],
    ['a name with a typing error', 'larkfeild', 'LARKFIELD SURGERY'],
  ])('%s', (_, text, name) => {
    expect(names(text)[0]).toBe(name);
  });
});

test('an exact code comes first, whatever else fits', () => {
  expect(names('Z99003')[0]).toBe('QUAYSIDE HEALTH CENTRE');
});
test('active ones come before closed ones of equal fit', () => {
  expect(names('harbour')).toEqual(['HARBOUR VIEW PRACTICE', 'OLD HARBOUR SURGERY']);
});
test('typing errors are only forgiven when nothing fits as typed', () => {
  expect(names('surgery', 10)).not.toContain('HARBOUR VIEW PRACTICE');
  expect(names('zzzzqqq')).toEqual([]);
});
test.each(['', '   ', '---'])('nothing is asked by “%s”, and nothing answered', (text) => {
  expect(names(text)).toEqual([]);
});
test('never more than asked for', () => {
  expect(names('s', 2)).toHaveLength(2);
  expect(names('surgery', 3)).toHaveLength(3);
});

test('a changed name is found, the old one is not; a removed organisation is not found at all', async () => {
  const own = new OrganisationSearch();
  await own.take([one('Z1A', 'MILL LANE SURGERY', 'Ely', 'CB7 4HF')]);
  await own.take([one('Z1A', 'CATHEDRAL PRACTICE', 'Ely', 'CB7 4HF')]);
  expect(own.find('mill lane', 5)).toEqual([]);
  expect(own.find('cathedral', 5).map((found) => found.code)).toEqual(['Z1A']);
  own.remove('Z1A');
  expect(own.find('cathedral', 5)).toEqual([]);
  expect(own.find('CB7 4HF', 5)).toEqual([]);
});

test('a register of 14,000 is taken in without holding up typing, and each letter is answered within a frame', async () => {
  const parts = [
    'HILL',
    'PARK',
    'MEADOW',
    'CHURCH',
    'STATION',
    'VICTORIA',
    'ABBEY',
    'GREEN',
    'BRIDGE',
    'HARBOUR',
    'SPRING',
    'WOOD',
  ];
  const kinds = ['SURGERY', 'MEDICAL CENTRE', 'HEALTH CENTRE', 'PRACTICE', 'MEDICAL PRACTICE'];
  const large = new OrganisationSearch();
  const register = Array.from({ length: 14_000 }, (_, at) =>
    one(
      `B${10_000 + at}`,
      `${parts[at % 12]} ${parts[(at * 7) % 11]} ${kinds[at % 5]}`,
      `Town ${at % 900}`,
      `LS${at % 99} ${at % 9}AB`,
      at % 2 ? 'active' : 'closed',
    ),
  );
  let turns = 0;
  const watching = setInterval(() => turns++, 0);
  await large.take(register);
  clearInterval(watching);
  expect(turns).toBeGreaterThan(40);
  const slowest: Record<string, number> = {};
  for (const whole of ['harbour view', 'medical centre', 'b10532', 'ls12 3ab', 'harbuor', 'surgery town 12']) {
    for (let letters = 1; letters <= whole.length; letters++) {
      const text = whole.slice(0, letters);
      const times = [0, 1, 2, 3, 4].map(() => {
        // The processor's time, not the clock's: this machine has other things to do.
        const from = process.cpuUsage();
        large.find(text, 20);
        const { user, system } = process.cpuUsage(from);
        return (user + system) / 1_000;
      });
      slowest[text] = Math.min(...times);
    }
  }
  const over = Object.entries(slowest).filter(([, ms]) => ms > 16);
  expect(over).toEqual([]);
});
