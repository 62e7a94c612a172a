import { expect, it } from 'vitest';
import { nobody, personChosen, staffNamed } from './staff-named';

const one = (person: string, name: string) => ({
  person,
  name,
  organisation: 'Z99001',
  roles: ['receptionist' as const],
  since: '2026-01-01T09:00:00.000Z',
  left: null,
});
const staff = [one('a', 'Jo Marsh'), one('b', 'Lee Marsh'), one('c', 'Lee Marsh'), one('d', 'Ruth Adeyemi')];
const chosen = (typed: string, person: string | null = null) => personChosen(typed, staffNamed(typed, staff), person);

it('offers those whose names are alike, from three letters on', () => {
  expect(staffNamed('ma', staff)).toEqual([]);
  expect(staffNamed(' MARSH ', staff).map(({ person }) => person)).toEqual(['a', 'b', 'c']);
  expect(staffNamed('Farah Idris', staff)).toEqual([]);
});

it('takes the only one who has that very name; of two it is asked', () => {
  expect(chosen('jo marsh')).toBe('a');
  expect(chosen('marsh')).toBeNull();
  expect(chosen('Lee Marsh')).toBeNull();
  expect(chosen('Lee Marsh', 'c')).toBe('c');
  expect(chosen('Jo Marsh', nobody)).toBe(nobody);
});

it('who was chosen before the name was changed counts no more', () => {
  expect(chosen('Ruth', 'a')).toBeNull();
  expect(chosen('Farah', 'a')).toBeNull();
});
