import { expect, it } from 'vitest';
import { namesLike } from './names-like';

const people = [
  { id: '1', name: 'Priya Nair', detail: 'Harbour View Practice, receptionist', store: 's' },
  { id: '2', name: 'Zoë Brandt', detail: 'Harbour View Practice, clinician', store: 's' },
];
const ids = (text: string) => namesLike(people, text).map((one) => one.id);

it('finds a name by any of its words, as far as it is typed', () => {
  expect(ids('')).toEqual(['1', '2']);
  expect(ids('nai')).toEqual(['1']);
  expect(ids('p n')).toEqual(['1']);
  expect(ids('zoe')).toEqual(['2']);
  expect(ids('clin')).toEqual(['2']);
  expect(ids('riya')).toEqual([]);
});
