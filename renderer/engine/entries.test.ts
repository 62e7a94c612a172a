import { expect, test } from 'vitest';
import type { VaultPerson } from '../../shared/ipc';
import { belongsTo, colleagueAt, earlierOf, placesOf } from './entries';

const entry = (id: string, name: string, organisation: string, person = name): VaultPerson => ({
  id,
  name,
  detail: 'The Surgery, clinician',
  store: `store of ${organisation}`,
  member: { person, organisation, organisationName: 'The Surgery' },
});
const kofi = { person: 'kofi', name: 'Kofi Mensah' };
const surgery = { organisation: 'A1', name: 'The Surgery' };
const namesakeSurgery = { organisation: 'B2', name: 'The Surgery' };

test('two practices of one name are two: neither is taken, or set up, because the other is', () => {
  const anne = entry('1', 'Anne Cole', 'A1');
  expect(belongsTo(anne, surgery)).toBe(true);
  expect(belongsTo(anne, namesakeSurgery)).toBe(false);
  expect(colleagueAt([anne], surgery, kofi)).toBe(anne);
  expect(colleagueAt([anne], namesakeSurgery, kofi)).toBeUndefined();
});

test('a new entry takes the place of the same person’s at the same practice, and of nobody else’s', () => {
  const before = entry('1', 'Kofi Mensah', 'A1', 'kofi');
  const elsewhere = entry('2', 'Kofi Mensah', 'B2', 'kofi');
  const namesake = entry('3', 'Kofi Mensah', 'A1', 'another Kofi');
  const now = entry('4', 'Kofi Mensah', 'A1', 'kofi');
  expect(earlierOf([before, elsewhere, namesake, now], surgery, kofi, '4')).toEqual([before]);
  expect(colleagueAt([before, namesake], surgery, kofi)).toBe(namesake);
});

test('one’s other practices are one’s own entries, and not a namesake’s', () => {
  const here = entry('1', 'Kofi Mensah', 'A1', 'kofi');
  const there = entry('2', 'Dr Kofi Mensah', 'B2', 'kofi');
  const namesake = entry('3', 'Kofi Mensah', 'B2', 'another Kofi');
  expect(placesOf([here, there, namesake], kofi, here.store)).toEqual([there]);
});

test('an entry from before codes were kept goes by its name', () => {
  const old: VaultPerson = { id: '1', name: 'Kofi Mensah', detail: 'The Surgery, clinician', store: 's' };
  expect(belongsTo(old, surgery)).toBe(true);
  expect(belongsTo(old, { organisation: 'A1', name: 'The' })).toBe(false);
  expect(placesOf([old], kofi, 'other')).toEqual([old]);
});
