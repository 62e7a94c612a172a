import { expect, test } from 'vitest';
import { menuTemplate } from './menu';

const words = (packaged: boolean) => JSON.stringify(menuTemplate('linux', packaged));

test('copy, paste and size are there', () => {
  expect(words(true)).toContain('editMenu');
  expect(words(true)).toContain('zoomIn');
});

test('the packaged program has no developer tools and no reload', () => {
  expect(words(true)).not.toMatch(/toggleDevTools|reload/i);
  expect(words(false)).toContain('toggleDevTools');
});
