import { expect, it } from 'vitest';
import { shortName } from './words';

it('drops what every practice is called', () => {
  expect(shortName('Harbour View Practice')).toBe('Harbour View');
  expect(shortName('Larkfield Surgery')).toBe('Larkfield');
  // What stands where a name must not stand is said whole.
  expect(shortName('the patient’s practice')).toBe('the patient’s practice');
  expect(shortName('Mill Lane Medical Centre')).toBe('Mill Lane');
  expect(shortName('The Quay Group Practice')).toBe('Quay');
});

it('keeps a name that would be nothing without it', () => {
  expect(shortName('The Surgery')).toBe('The Surgery');
  expect(shortName('Surgery')).toBe('Surgery');
  expect(shortName('Dr A Practice')).toBe('Dr A');
});
