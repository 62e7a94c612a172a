import { expect, it } from 'vitest';
import { fitOf, fits, prepare, typedOf } from './fit';

const fit = (name: string, text: string, also?: string) => fitOf(prepare(name, also), typedOf(text));

it('the whole name, then its beginning, its words, what is known besides, and the inside of words', () => {
  expect(fit('Harbour View Practice', 'harbour view practice')).toBe(fits.exact);
  expect(fit('A-1F3C', 'a1f3c')).toBe(fits.exact);
  expect(fit('Harbour View Practice', 'harbour v')).toBe(fits.beginning);
  expect(fit('Harbour View Practice', 'pract harb')).toBe(fits.name);
  expect(fit('Harbour View Practice', 'harb Z99', 'Z99002')).toBe(fits.words);
  expect(fit('Harbour View Practice', 'arbour')).toBe(fits.inside);
});

it('every word must fit, and short ones are not looked for inside of others', () => {
  expect(fit('Harbour View Practice', 'harbour mill')).toBe(fits.none);
  expect(fit('Harbour View Practice', 'ar')).toBe(fits.none);
  expect(fit('Harbour View Practice', '  ')).toBe(fits.none);
});

it('accents and apostrophes do not matter', () => {
  expect(fit('St Mary’s', 'st marys')).toBe(fits.exact);
  expect(fit('José', 'jose')).toBe(fits.exact);
});
