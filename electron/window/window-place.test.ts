import { expect, test } from 'vitest';
import { placeAt, sideOf } from './window-place';

test('two windows lie at the two edges of the screen', () => {
  const area = { x: 60, y: 30, width: 1860, height: 1050 };
  expect(placeAt('left', area, 1280)).toEqual({ x: 60, y: 30 });
  expect(placeAt('right', area, 1280)).toEqual({ x: 640, y: 30 });
});

test('a window wider than the screen begins at its left edge', () => {
  expect(placeAt('right', { x: 0, y: 0, width: 1024, height: 768 }, 1280)).toEqual({ x: 0, y: 0 });
});

test('any other side is none', () => {
  expect([sideOf('left'), sideOf('right'), sideOf('top'), sideOf(null)]).toEqual(['left', 'right', null, null]);
});
