import { expect, it } from 'vitest';
import { checkReason, reasonExample } from './reason';

it.each([
  'Out of inhaler, Larkfield closed, pharmacy waiting',
  'Chest pain',
  'Needs repeat prescription',
  'Wound won’t heal',
])('takes “%s”', (reason) => {
  expect(checkReason(reason)).toBeUndefined();
});

it.each([
  '',
  '   ',
  '.',
  'x',
  'asdf',
  'asdf asdf',
  'aaaa bbbb',
  '\u200b',
  'care',
  'patient care',
  'care needed',
  'Prescription',
  'pain pain',
  '12345 678',
  'x y z',
  'n/a',
  reasonExample,
  'a'.repeat(301),
])('refuses “%s”', (reason) => {
  expect(checkReason(reason)).toMatchObject({ field: 'reason' });
});

it.each([
  ['is empty', ' ', 'empty'],
  ['is longer than its field', 'Out of inhaler, pharmacy waiting. '.repeat(10), 'long'],
  ['is struck at random, with words around it', 'inhaler empty qwertyuiop', 'meaningless'],
])('says that it %s', (_, typed, code) => {
  expect(checkReason(typed)?.code).toBe(`access.reason.${code}`);
});
